package org.manzil.service.account.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.manzil.service.account.LastHere;
import org.manzil.service.account.SignInOffers;
import org.manzil.service.account.UnsentForm;
import org.manzil.service.account.passkey.PasskeyRefused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Signing in, and signing in again without losing what was typed. */
@Controller
class SignInPages {

  private final ObjectProvider<SignInOffers> offers;
  private final LastHere last;

  SignInPages(ObjectProvider<SignInOffers> offers, LastHere last) {
    this.offers = offers;
    this.last = last;
  }

  @GetMapping("/sign-in")
  String signIn(HttpServletRequest request, Model model) {
    model.addAttribute("newcomer", !last.wasAnybody(request));
    model.addAttribute("residents", offers(false));
    model.addAttribute("officers", offers(true));
    return "account/sign-in";
  }

  /** The page again after a passkey was refused, with the form it carried. */
  String refused(HttpServletRequest request, PasskeyRefused.Reason reason, Model model) {
    model.addAttribute("refused", "account.passkey." + reason.name());
    Optional<UnsentForm> unsent = UnsentForm.carried(request.getParameterMap());
    return unsent.isPresent() ? resume(unsent, false, model) : signIn(request, model);
  }

  /**
   * Where the entry point forwards a form whose session has ended, and the page itself sends it to
   * be shown in another language; of no use without one.
   */
  @PostMapping("/sign-in/resume")
  String resume(HttpServletRequest request, Model model) {
    if (request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String path) {
      Optional<UnsentForm> unsent = UnsentForm.sent(path, request.getParameterMap());
      return resume(unsent, path.startsWith("/desk"), model);
    }
    Optional<UnsentForm> again = UnsentForm.carried(request.getParameterMap());
    return again.isPresent() ? resume(again, again.get().ofOfficer(), model) : "redirect:/sign-in";
  }

  private String resume(Optional<UnsentForm> unsent, boolean officer, Model model) {
    model.addAttribute("officer", officer);
    model.addAttribute("unsent", unsent.orElse(null));
    model.addAttribute("residents", officer ? List.of() : offers(false));
    model.addAttribute("officers", officer ? offers(true) : List.of());
    return "account/resume";
  }

  @GetMapping("/sign-in/resume")
  String nothingToResume() {
    return "redirect:/sign-in";
  }

  private List<SignInOffers.Offer> offers(boolean officer) {
    return offers.stream()
        .flatMap(all -> all.offers().stream())
        .filter(offer -> offer.officer() == officer)
        .toList();
  }
}
