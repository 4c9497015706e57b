package org.manzil.service.account;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Leads to the sign-in page. A form that was sent after the session had ended is carried through:
 * the page repeats its fields, so they are sent again after signing in, and the server keeps none.
 */
final class SignInEntryPoint implements AuthenticationEntryPoint {

  private final Onward onward;

  SignInEntryPoint(Onward onward) {
    this.onward = onward;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException, ServletException {
    if ("POST".equals(request.getMethod())) {
      RequestDispatcher signIn = request.getRequestDispatcher("/sign-in/resume");
      signIn.forward(request, response);
    } else {
      onward.keep(request, response);
      response.sendRedirect(request.getContextPath() + "/sign-in");
    }
  }
}
