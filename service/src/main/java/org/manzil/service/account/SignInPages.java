package org.manzil.service.account;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Signing in, and signing in again without losing what was typed. */
@Controller
class SignInPages {

  private final ObjectProvider<SignInOffers> offers;

  SignInPages(ObjectProvider<SignInOffers> offers) {
    this.offers = offers;
  }

  @GetMapping("/sign-in")
  String signIn(Model model) {
    model.addAttribute("residents", offers(false));
    model.addAttribute("officers", offers(true));
    return "account/sign-in";
  }

  /** Where the entry point forwards a form whose session has ended; of no use by itself. */
  @PostMapping("/sign-in/resume")
  String resume(HttpServletRequest request, Model model) {
    if (!(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String path)) {
      return "redirect:/sign-in";
    }
    Optional<UnsentForm> unsent = UnsentForm.sent(path, request.getParameterMap());
    boolean officer = path.startsWith("/desk");
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
