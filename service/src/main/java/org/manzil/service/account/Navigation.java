package org.manzil.service.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manzil.service.site.NavigationLink;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The header's links for who is signed in. */
@ControllerAdvice
class Navigation {

  private static final List<NavigationLink> RESIDENT =
      List.of(
          new NavigationLink("/my", "account.nav.file"),
          new NavigationLink("/my/duties", "account.nav.duties"),
          new NavigationLink("/notices/new", "account.nav.notice"),
          new NavigationLink("/my/card", "account.nav.card"),
          new NavigationLink("/my/proof", "account.nav.proof"),
          new NavigationLink("/my/accesses", "account.nav.accesses"));
  private static final List<NavigationLink> OFFICER =
      List.of(
          new NavigationLink("/desk", "account.nav.desk"),
          new NavigationLink("/desk/disputes", "account.nav.disputes"));
  private static final List<NavigationLink> NOBODY =
      List.of(new NavigationLink("/sign-in", "words.sign.in"));

  @ModelAttribute("navigation")
  List<NavigationLink> navigation(
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
