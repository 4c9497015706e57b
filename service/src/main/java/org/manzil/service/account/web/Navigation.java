package org.manzil.service.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manzil.service.account.Actor;
import org.manzil.service.account.SignIn;
import org.manzil.service.site.NavigationLink;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The header's links for who is signed in. */
@ControllerAdvice
class Navigation {

  private static final Pattern OWN = Pattern.compile("^/(my|notices|helping|desk)(/|$)");

  private static final List<NavigationLink> RESIDENT =
      List.of(
          new NavigationLink("/my", "account.nav.file"),
          new NavigationLink("/my/duties", "account.nav.duties"),
          new NavigationLink("/notices/new", "account.nav.notice"),
          new NavigationLink("/my/card", "account.nav.card"),
          new NavigationLink("/my/proof", "account.nav.proof"),
          new NavigationLink("/my/accesses", "account.nav.accesses"),
          new NavigationLink("/my/keys", "account.nav.keys"));
  private static final List<NavigationLink> HELPER =
      List.of(new NavigationLink("/helping", "account.nav.helping"));
  private static final List<NavigationLink> OFFICER =
      List.of(
          new NavigationLink("/desk", "account.nav.desk"),
          new NavigationLink("/desk/disputes", "account.nav.disputes"),
          new NavigationLink("/desk/hearings", "account.nav.hearings"),
          new NavigationLink("/desk/reports", "account.nav.reports"),
          new NavigationLink("/desk/identity", "account.nav.identity"));
  private static final List<NavigationLink> NOBODY =
      List.of(new NavigationLink("/sign-in", "words.sign.in"));

  @ModelAttribute("navigation")
  List<NavigationLink> navigation(
      @AuthenticationPrincipal(errorOnInvalidType = false) @Nullable Actor actor) {
    return switch (actor) {
      case null -> NOBODY;
      case Actor.Resident resident -> RESIDENT;
      case Actor.Helper helper -> HELPER;
      case Actor.Officer officer -> OFFICER;
    };
  }

  /**
   * Whose phone this may be: the person's opaque id, empty for others, null for nobody and on pages
   * that are the same for everybody.
   */
  @ModelAttribute("signedIn")
  @Nullable String signedIn(
      @AuthenticationPrincipal(errorOnInvalidType = false) @Nullable Actor actor,
      HttpServletRequest request) {
    if (!OWN.matcher(request.getRequestURI()).find()) {
      return null;
    }
    return switch (actor) {
      case null -> null;
      case Actor.Resident resident -> resident.id().value().toString();
      case Actor.Helper helper -> "";
      case Actor.Officer officer -> "";
    };
  }

  @ModelAttribute("signOut")
  @Nullable String signOut(
      @AuthenticationPrincipal(errorOnInvalidType = false) @Nullable Actor actor) {
    return actor == null ? null : "/sign-out";
  }

  /** After how many seconds without a request the session ends. */
  @ModelAttribute("idle")
  @Nullable Long idle(@AuthenticationPrincipal(errorOnInvalidType = false) @Nullable Actor actor) {
    return actor == null ? null : SignIn.idle(actor).toSeconds();
  }
}
