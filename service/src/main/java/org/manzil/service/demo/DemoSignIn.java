package org.manzil.service.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.manzil.service.account.Actor;
import org.manzil.service.account.Resumption;
import org.manzil.service.account.SignIn;
import org.manzil.service.account.SignInOffers;
import org.manzil.service.account.SignedInBy;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Signing in as an invented person, by a button. */
@Controller
@Profile("demo")
class DemoSignIn {

  private final DemoPeople people;
  private final SignIn signIn;
  private final Resumption resumption;

  DemoSignIn(DemoPeople people, SignIn signIn, Resumption resumption) {
    this.people = people;
    this.signIn = signIn;
    this.resumption = resumption;
  }

  @PostMapping("/demo/sign-in")
  String signIn(
      @RequestParam String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Actor actor =
        people.actor(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    signIn.signIn(actor, SignedInBy.DEMONSTRATION, request, response);
    String start = actor instanceof Actor.Officer ? "/desk" : "/my";
    return resumption.view(actor, name(code), start, request, model);
  }

  /** A reload of the page that offered to continue. */
  @GetMapping("/demo/sign-in")
  String again() {
    return "redirect:/sign-in";
  }

  private String name(String code) {
    return people.offers().stream()
        .filter(offer -> offer.code().equals(code))
        .map(SignInOffers.Offer::name)
        .findFirst()
        .orElse("");
  }
}
