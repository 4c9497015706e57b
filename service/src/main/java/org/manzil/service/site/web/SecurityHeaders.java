package org.manzil.service.site.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sets the security headers of every response before anything else can answer: refusals of Spring
 * Security, static files and error pages have them too. A handler that needs another value (a page
 * that scans, a file that may be kept) sets the header itself.
 */
class SecurityHeaders extends OncePerRequestFilter {

  /** The request attribute with the response's nonce, for {@code th:nonce} in templates. */
  static final String NONCE = "nonce";

  private final Nonces nonces = new Nonces();
  private final StaticFiles files;

  SecurityHeaders(StaticFiles files) {
    this.files = files;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String nonce = nonces.next();
    request.setAttribute(NONCE, nonce);
    String path = request.getRequestURI();
    ResponseHeaders.of(path, nonce).forEach(response::setHeader);
    response.setHeader(HttpHeaders.CACHE_CONTROL, files.cachingOf(path));
    chain.doFilter(request, response);
  }

  /** The error page is an answer of its own: what was set before the failure does not count. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
