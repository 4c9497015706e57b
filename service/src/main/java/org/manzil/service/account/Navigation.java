package org.manzil.service.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The header's links for who is signed in. */
@ControllerAdvice
class Navigation {

  /** A link and the message key of its text. */
  record Link(String href, String key) {}

  private static final List<Link> RESIDENT =
      List.of(
          new Link("/my", "account.nav.file"),
          new Link("/notices/new", "account.nav.notice"),
          new Link("/my/card", "account.nav.card"),
          new Link("/my/proof", "account.nav.proof"),
          new Link("/my/accesses", "account.nav.accesses"));
  private static final List<Link> OFFICER = List.of(new Link("/desk", "account.nav.desk"));
  private static final List<Link> NOBODY = List.of(new Link("/sign-in", "words.sign.in"));

  @ModelAttribute("navigation")
  List<Link> navigation(
      @AuthenticationPrincipal(errorOnInvalidType = false) @Nullable Actor actor) {
    return switch (actor) {
      case null -> NOBODY;
      case Actor.Resident resident -> RESIDENT;
      case Actor.Officer officer -> OFFICER;
    };
  }

  @ModelAttribute("signOut")
  @Nullable String signOut(
      @AuthenticationPrincipal(errorOnInvalidType = false) @Nullable Actor actor) {
    return actor == null ? null : "/sign-out";
  }
}
