package org.manzil.service.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.service.account.Actor;
import org.manzil.service.account.FreshCheck;
import org.manzil.service.account.UnsentForm;
import org.manzil.service.account.passkey.PasskeyRefused;
import org.manzil.service.account.passkey.Passkeys;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The person confirms by passkey that it is they, and goes on where they were, with what they had
 * typed.
 */
@Controller
@RequestMapping(ConfirmPages.PATH)
class ConfirmPages {

  static final String PATH = "/my/keys/check";

  /** Where they were. */
  enum Onward {
    KEYS("/my/keys?done=" + KeysPage.Done.CHECKED, null),
    DEVICE("/my/device", null),
    HELPERS("/my/helpers", "/my/helpers/form"),
    NEW_DOCUMENT("/my/identity/next", "/my/identity/next/check");

    private final String path;

    /** Where a form of theirs is shown again as it was typed, and nothing is done by it. */
    private final @Nullable String shownAt;

    Onward(String path, @Nullable String shownAt) {
      this.path = path;
      this.shownAt = shownAt;
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

  /**
   * Where a form is forwarded that needs the check first, and the page itself sends it to be shown
   * in another language. Nothing typed is lost, and none of it is kept here. Afterwards the person
   * sees it again before it does anything: somebody else may have left it in an open window.
   */
  @PostMapping("/{onward}/form")
  String form(@PathVariable Onward onward, HttpServletRequest request, Model model) {
    Map<String, String[]> sent = request.getParameterMap();
    model.addAttribute(
        "unsent",
        sent.containsKey(UnsentForm.PATH)
            ? carried(onward, request)
            : UnsentForm.sent(onward.shownAt, sent).orElse(null));
    return page(onward, model);
  }

  /** A reload. */
  @GetMapping("/{onward}/form")
  String nothingSent(@PathVariable Onward onward) {
    return "redirect:" + onward.path;
  }

  private static @Nullable UnsentForm carried(Onward onward, HttpServletRequest request) {
    return UnsentForm.carried(request.getParameterMap())
        .filter(form -> form.path().equals(onward.shownAt))
        .orElse(null);
  }

  @PostMapping
  String check(
      @AuthenticationPrincipal Actor.Resident self,
      @RequestParam(defaultValue = "") String credential,
      @RequestParam(defaultValue = "KEYS") Onward onward,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    UnsentForm unsent = carried(onward, request);
    model.addAttribute("unsent", unsent);
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
    return unsent == null ? "redirect:" + onward.path : "account/checked";
  }
}
