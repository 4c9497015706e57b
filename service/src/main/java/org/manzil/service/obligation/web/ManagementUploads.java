package org.manzil.service.obligation.web;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/**
 * Bounds what the management port reads, which a regime's files need: a body says its length, and
 * it is at most eight times that of the files (JSON inside JSON). Named in {@code
 * META-INF/spring/…ManagementContextConfiguration.imports}, since it is for that port alone.
 */
class ManagementUploads {

  private static final long MOST_BYTES = 8 << 20;

  @Bean
  FilterRegistrationBean<Filter> boundedBodies() {
    return new FilterRegistrationBean<>(
        (request, response, chain) -> {
          int refusal = refusal((HttpServletRequest) request);
          if (refusal == 0) {
            chain.doFilter(request, response);
          } else {
            ((HttpServletResponse) response).setStatus(refusal);
          }
        });
  }

  /** 0 if it may be read. */
  private static int refusal(HttpServletRequest request) {
    long length = request.getContentLengthLong();
    if (length > MOST_BYTES) {
      return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
    }
    boolean unbounded = length < 0 && request.getHeader("Transfer-Encoding") != null;
    return unbounded ? HttpServletResponse.SC_LENGTH_REQUIRED : 0;
  }
}
