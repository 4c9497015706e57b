package org.manzil.service.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.manzil.service.account.Actor;
import org.manzil.service.account.BrowserKind;
import org.manzil.service.account.FreshCheck;
import org.manzil.service.account.SignedInBy;
import org.manzil.service.account.passkey.PasskeyRefused;
import org.manzil.service.account.passkey.Passkeys;
import org.manzil.service.resident.ResidentId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Signing in with a passkey, and making one. What the browser answers comes as a form's field. */
@Controller
class PasskeyPages {

  private final Passkeys passkeys;
  private final Arrival arrival;
  private final SignInPages pages;
  private final FreshCheck fresh;

  PasskeyPages(Passkeys passkeys, Arrival arrival, SignInPages pages, FreshCheck fresh) {
    this.passkeys = passkeys;
    this.arrival = arrival;
    this.pages = pages;
    this.fresh = fresh;
  }

  @PostMapping(path = "/sign-in/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  String signInOptions(HttpServletResponse response) {
    return passkeys.signInOptions(response);
  }

  @PostMapping("/sign-in/passkey")
  String signIn(
      @RequestParam(defaultValue = "") String credential,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try {
      ResidentId resident = passkeys.signIn(credential, request);
      return arrival.of(resident, SignedInBy.PASSKEY, "/my", request, response, model);
    } catch (PasskeyRefused refused) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      return pages.refused(request, refused.reason(), model);
    }
  }

  /** A reload of what followed. */
  @GetMapping({"/sign-in/passkey", "/sign-in/passkey/options"})
  String again() {
    return "redirect:/sign-in";
  }

  @PostMapping(path = "/my/keys/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  String creationOptions(
      @AuthenticationPrincipal Actor.Resident self,
      HttpSession session,
      HttpServletResponse response) {
    if (!fresh.holds(self.id(), session)) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      return "{}";
    }
    return passkeys.creationOptions(self.id(), response);
  }

  @PostMapping("/my/keys/passkeys")
  String add(
      @AuthenticationPrincipal Actor.Resident self,
      @RequestParam(defaultValue = "") String credential,
      @RequestHeader(name = HttpHeaders.USER_AGENT, defaultValue = "") String userAgent,
      HttpServletRequest request) {
    if (!fresh.holds(self.id(), request.getSession())) {
      return "redirect:" + ConfirmPages.PATH;
    }
    try {
      passkeys.add(self.id(), credential, BrowserKind.of(userAgent), request);
      return "redirect:/my/keys?done=" + KeysPage.Done.ADDED;
    } catch (PasskeyRefused refused) {
      return "redirect:/my/keys?refused=" + refused.reason();
    }
  }
}
