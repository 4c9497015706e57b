package org.manzil.service.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.manzil.service.account.Actor;
import org.manzil.service.account.FreshCheck;
import org.manzil.service.account.passkey.PasskeyRefused;
import org.manzil.service.account.passkey.Passkeys;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The person confirms by passkey that it is they, and goes on where they were. */
@Controller
@RequestMapping(ConfirmPages.PATH)
class ConfirmPages {

  static final String PATH = "/my/keys/check";

  /** Where they were. */
  enum Onward {
    KEYS("/my/keys?done=" + KeysPage.Done.CHECKED),
    DEVICE("/my/device"),
    HELPERS("/my/helpers"),
    NEW_DOCUMENT("/my/identity/next");

    private final String path;

    Onward(String path) {
      this.path = path;
    }
  }

  private final Passkeys passkeys;
  private final FreshCheck fresh;

  ConfirmPages(Passkeys passkeys, FreshCheck fresh) {
    this.passkeys = passkeys;
    this.fresh = fresh;
  }

  @GetMapping
  String page(@RequestParam(defaultValue = "KEYS") Onward onward, Model model) {
    model.addAttribute("onward", onward);
    return "account/check";
  }

  @PostMapping
  String check(
      @AuthenticationPrincipal Actor.Resident self,
      @RequestParam(defaultValue = "") String credential,
      @RequestParam(defaultValue = "KEYS") Onward onward,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    try {
      passkeys.confirm(self.id(), credential, request);
    } catch (PasskeyRefused refused) {
      model.addAttribute("refused", "account.passkey." + refused.reason().name());
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      return page(onward, model);
    }
    // Whoever copied the session's id must not share in what its owner has just confirmed.
    String unused = request.changeSessionId();
    fresh.passed(request.getSession());
    return "redirect:" + onward.path;
  }
}
