package org.manzil.service.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manzil.service.site.CookieNames;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Where a person was going when they were asked to sign in, so that they get there. A cookie holds
 * it until then and the session after that; only a page that says nothing about anybody is kept.
 */
@Component
public class Onward {

  /** Where whoever has just signed up goes on, unless they were going elsewhere. */
  public static final String NOTICE = "/notices/new";

  private static final String COOKIE = "onward";
  private static final String ATTRIBUTE = "manzil.onward";
  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final Set<SignedInBy> ASKED =
      Set.of(SignedInBy.SIGN_UP, SignedInBy.PASSKEY, SignedInBy.ONE_TIME_CODE);

  /** Small letters alone: a notice, a draft or another host cannot be named by them. */
  private static final Pattern PAGE = Pattern.compile("/(?:my|notices)(?:/[a-z-]{1,40}){1,3}");

  private static final Pattern KEYS = Pattern.compile("/my/keys(?:/.*)?");

  private final CookieNames names;

  Onward(CookieNames names) {
    this.names = names;
  }

  /** Remembers the page that was asked for; what a script asks for is no page. */
  void keep(HttpServletRequest request, HttpServletResponse response) {
    String wanted = request.getHeader("Sec-Fetch-Dest");
    if (usable(request.getRequestURI()) && (wanted == null || wanted.equals("document"))) {
      set(response, request.getRequestURI(), LIFE);
    }
  }

  /** Takes what the browser remembered into the new session of whoever has signed in. */
  void carry(
      SignedInBy by, HttpServletRequest request, HttpServletResponse response, HttpSession to) {
    var cookie = WebUtils.getCookie(request, names.of(COOKIE));
    String page = cookie == null ? null : cookie.getValue();
    if (cookie != null) {
      set(response, "", Duration.ZERO);
    }
    if (ASKED.contains(by) && usable(page)) {
      to.setAttribute(ATTRIBUTE, page);
    } else if (by == SignedInBy.SIGN_UP) {
      to.setAttribute(ATTRIBUTE, NOTICE);
    }
  }

  /** The person of this session wants there, and has to do something else first. */
  public static void want(HttpSession session, String page) {
    if (usable(page) && of(session).isEmpty()) {
      session.setAttribute(ATTRIBUTE, page);
    }
  }

  /** Where the person of this session was going. */
  public static Optional<String> of(HttpSession session) {
    return session.getAttribute(ATTRIBUTE) instanceof String page
        ? Optional.of(page)
        : Optional.empty();
  }

  /** The person goes there now, or need not any more. */
  public static void done(HttpSession session) {
    session.removeAttribute(ATTRIBUTE);
  }

  private static boolean usable(@Nullable String page) {
    return page != null && PAGE.matcher(page).matches() && !KEYS.matcher(page).matches();
  }

  private void set(HttpServletResponse response, String page, Duration life) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(names.of(COOKIE), page)
            .path("/")
            .maxAge(life)
            .httpOnly(true)
            .secure(names.secure())
            .sameSite("Lax")
            .build()
            .toString());
  }
}
