package org.manzil.service.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 429 to what is sent more often than its {@link LimitedPath} allows. */
final class LimitFilter extends OncePerRequestFilter {

  private record Door(RequestMatcher matcher, LimitedPath path) {}

  private final Limits limits;
  private final List<Door> doors;

  LimitFilter(Limits limits, List<LimitedPath> paths) {
    this.limits = limits;
    this.doors = paths.stream().map(LimitFilter::door).toList();
  }

  private static Door door(LimitedPath path) {
    PathPatternRequestMatcher.Builder matchers = PathPatternRequestMatcher.withDefaults();
    return new Door(
        path.reading()
            ? matchers.matcher(path.pattern())
            : matchers.matcher(HttpMethod.POST, path.pattern()),
        path);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Duration> wait =
        doors.stream()
            .filter(door -> door.matcher().matches(request))
            .flatMap(
                door -> limits.refused(door.path().limit(), ClientAddress.who(request)).stream())
            .findFirst();
    if (wait.isEmpty()) {
      chain.doFilter(request, response);
    } else {
      response.setHeader(
          HttpHeaders.RETRY_AFTER, Long.toString(wait.orElseThrow().toSeconds() + 1));
      response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }
  }
}
