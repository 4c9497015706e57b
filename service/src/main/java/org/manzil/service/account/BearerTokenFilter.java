package org.manzil.service.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes the actor from an {@code Authorization: Bearer} header. */
final class BearerTokenFilter extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";
  private static final int LONGEST = 100;

  private final Accounts accounts;

  BearerTokenFilter(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    token(request.getHeader(HttpHeaders.AUTHORIZATION))
        .flatMap(accounts::actor)
        .ifPresent(BearerTokenFilter::authenticate);
    chain.doFilter(request, response);
  }

  private static Optional<String> token(@Nullable String header) {
    return header != null && header.startsWith(SCHEME) && header.length() <= LONGEST
        ? Optional.of(header.substring(SCHEME.length()))
        : Optional.empty();
  }

  private static void authenticate(Actor actor) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    // Only the demonstration gives out tokens.
    context.setAuthentication(new ActorAuthentication(actor, SignedInBy.DEMONSTRATION));
    SecurityContextHolder.setContext(context);
  }
}
