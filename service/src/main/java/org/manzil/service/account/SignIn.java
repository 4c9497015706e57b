package org.manzil.service.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Puts an actor into a session of their own. */
@Component
public class SignIn {

  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
  private final SessionAuthenticationStrategy freshToken;
  private final LastHere last;
  private final FreshCheck fresh;
  private final Onward onward;

  /** The session attribute with the kind of browser, in words. */
  public static final String BROWSER = "manzil.browser";

  private static final Duration RESIDENT_IDLE = Duration.ofMinutes(20);
  private static final Duration OFFICER_IDLE = Duration.ofMinutes(10);

  SignIn(SessionAuthenticationStrategy freshToken, LastHere last, FreshCheck fresh, Onward onward) {
    this.freshToken = freshToken;
    this.last = last;
    this.fresh = fresh;
    this.onward = onward;
  }

  /**
   * Signs the actor in. The session is a new one, so that neither its id nor its content was known
   * to anybody before.
   */
  public void signIn(
      Actor actor, SignedInBy by, HttpServletRequest request, HttpServletResponse response) {
    HttpSession before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    ActorAuthentication authentication = new ActorAuthentication(actor, by);
    freshToken.onAuthentication(authentication, request, response);
    last.mark(actor, response);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    HttpSession session = request.getSession();
    session.setMaxInactiveInterval((int) idle(actor).toSeconds());
    fresh.begun(session, by);
    onward.carry(by, request, response, session);
    session.setAttribute(BROWSER, BrowserKind.of(request.getHeader(HttpHeaders.USER_AGENT)));
  }

  /** How long a session lasts without a request. */
  public static Duration idle(Actor actor) {
    return switch (actor) {
      case Actor.Resident resident -> RESIDENT_IDLE;
      case Actor.Helper helper -> RESIDENT_IDLE;
      case Actor.Officer officer -> OFFICER_IDLE;
    };
  }
}
