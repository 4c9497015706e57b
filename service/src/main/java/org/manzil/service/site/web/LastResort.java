package org.manzil.service.site.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes every failure nobody else took: gives it an id, writes where it happened to the log and
 * shows the person the id alone. Messages of exceptions are not logged, because they quote what
 * people typed.
 */
class LastResort extends OncePerRequestFilter {

  /** The request attribute with the id that stands on the error page and in the log. */
  static final String FAILURE_ID = "manzil.failure";

  private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

  private final SecureRandom random = new SecureRandom();

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (InvalidParameterException unreadable) {
      response.sendError(unreadable.getErrorCode());
    } catch (IOException | ServletException | RuntimeException failure) {
      String id = newId();
      LOG.error("Failure {}: {}", id, Trace.of(failure));
      if (response.isCommitted()) {
        throw new ServletException("Failure " + id + " after the answer had begun");
      }
      request.setAttribute(FAILURE_ID, id);
      if (Outage.caused(failure)) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "30");
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      } else {
        response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
      }
    }
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  private String newId() {
    byte[] bytes = new byte[5];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
