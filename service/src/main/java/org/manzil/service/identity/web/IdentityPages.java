package org.manzil.service.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.service.account.Actor;
import org.manzil.service.account.ActorAuthentication;
import org.manzil.service.account.SignedInBy;
import org.manzil.service.identity.HandedOutCodes;
import org.manzil.service.identity.Identities;
import org.manzil.service.identity.IdentityAct;
import org.manzil.service.identity.Renewals;
import org.manzil.service.proof.QrCode;
import org.manzil.service.resident.Identity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who I am here: what I stated, who has seen it, and what I show at an office. */
@Controller
@RequestMapping("/my/identity")
class IdentityPages {

  /** The code on a slip from an office. */
  record CodeForm(@Nullable String code) {

    /** Never the code. */
    @Override
    public String toString() {
      return "CodeForm[]";
    }
  }

  private final Identities identities;
  private final Renewals renewals;
  private final HandedOutCodes handedOut;
  private final IdentityWords words;
  private final Clock clock;
  private final ZoneId zone;

  IdentityPages(
      Identities identities,
      Renewals renewals,
      HandedOutCodes handedOut,
      IdentityWords words,
      Clock clock,
      ZoneId zone) {
    this.handedOut = handedOut;
    this.identities = identities;
    this.renewals = renewals;
    this.words = words;
    this.clock = clock;
    this.zone = zone;
  }

  @ModelAttribute
  void neverKept(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  @GetMapping
  String page(
      @AuthenticationPrincipal Actor.Resident self,
      @ModelAttribute("enrolment") CodeForm enrolment,
      Locale language,
      Model model) {
    return show(self, language, model);
  }

  private String show(Actor.Resident self, Locale language, Model model) {
    Identities.Shown shown = identities.of(self.id());
    model.addAttribute("shown", shown);
    model.addAttribute("handedOut", handedOut.dismissed(self.id()));
    model.addAttribute("seen", shown.identity() == Identity.SEEN);
    model.addAttribute("said", words.said(shown.person(), language));
    model.addAttribute("newName", newName(shown));
    renewals
        .of(self.id())
        .flatMap(Renewals.Standing::next)
        .ifPresent(
            next -> {
              model.addAttribute("next", next.id());
              model.addAttribute(
                  "differences", words.differences(shown.person(), next.person(), language));
            });
    model.addAttribute("code", QrCode.of(shown.reference().value()));
    return "identity/identity";
  }

  /** Whether notices from before the newest document name the person otherwise than it does. */
  private static boolean newName(Identities.Shown shown) {
    return shown.acts().stream()
        .filter(act -> act.kind().equals(IdentityAct.SEEN))
        .findFirst()
        .filter(act -> act.how().equals(IdentityAct.NEW_NAME))
        .isPresent();
  }

  @PostMapping("/enrolment")
  String enrol(
      @AuthenticationPrincipal Actor.Resident self,
      @ModelAttribute("enrolment") CodeForm enrolment,
      BindingResult errors,
      Locale language,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    String typed = enrolment.code() == null ? "" : enrolment.code();
    switch (identities.redeem(self.id(), typed)) {
      case SEEN -> {
        flash.addFlashAttribute("nowSeen", true);
        return "redirect:/my/identity";
      }
      case NO_MATCH -> {
        errors.rejectValue("code", "identity.error.code");
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      }
      case TOO_MANY -> {
        errors.rejectValue("code", "identity.error.too-many");
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      }
    }
    return show(self, language, model);
  }

  /**
   * They know of a code that a desk handed out. Whoever came by a code may be whom it is told of.
   */
  @PostMapping("/handed-out")
  String known(
      @AuthenticationPrincipal Actor.Resident self,
      ActorAuthentication who,
      @RequestParam UUID code) {
    if (who.by() != SignedInBy.ONE_TIME_CODE) {
      handedOut.dismiss(self.id(), code);
    }
    return "redirect:/my";
  }

  @GetMapping("/handed-out")
  String knownAgain() {
    return "redirect:/my";
  }

  @GetMapping("/enrolment")
  String nothingSent() {
    return "redirect:/my/identity";
  }

  @GetMapping("/details")
  String details(@AuthenticationPrincipal Actor.Resident self, Locale language, Model model) {
    Identities.Shown shown = identities.of(self.id());
    if (shown.identity() == Identity.SEEN) {
      return "redirect:/my/identity";
    }
    model.addAttribute("identity", IdentityForm.of(shown.person()));
    return details(language, model);
  }

  private String details(Locale language, Model model) {
    model.addAttribute("action", "/my/identity/details");
    model.addAttribute("back", "/my/identity");
    words.offerStates(language, model);
    return "identity/details";
  }

  @PostMapping("/details")
  String restate(
      @AuthenticationPrincipal Actor.Resident self,
      @ModelAttribute("identity") IdentityForm form,
      BindingResult errors,
      Locale language,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    form.check(LocalDate.ofInstant(clock.instant(), zone), errors);
    if (errors.hasErrors()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return details(language, model);
    }
    flash.addFlashAttribute(
        identities.restate(self.id(), form.person()) ? "saved" : "tooLate", true);
    return "redirect:/my/identity";
  }
}
