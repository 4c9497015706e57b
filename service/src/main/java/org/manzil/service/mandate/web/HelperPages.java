package org.manzil.service.mandate.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.service.account.Actor;
import org.manzil.service.account.SignIn;
import org.manzil.service.account.SignedInBy;
import org.manzil.service.mandate.Act;
import org.manzil.service.mandate.Mandate;
import org.manzil.service.mandate.Mandates;
import org.manzil.service.notice.Declaring;
import org.manzil.service.notice.Drafts;
import org.manzil.service.notice.FilingForOthers;
import org.manzil.service.notice.Notices;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.OpenFile;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a helper comes in, and what they may do. */
@Controller
class HelperPages {

  /** The code as it was typed. */
  record CodeForm(String code) {

    CodeForm {
      code = code == null ? "" : code.strip();
    }

    /** Opens a mandate, so it is never printed. */
    @Override
    public String toString() {
      return "CodeForm[]";
    }
  }

  private static final String CODE = "mandate/code";

  private final Mandates mandates;
  private final SignIn signIn;
  private final FilingForOthers filing;
  private final Notices notices;
  private final Drafts drafts;
  private final FileGate gate;

  HelperPages(
      Mandates mandates,
      SignIn signIn,
      @Qualifier("filingByMandate") FilingForOthers filing,
      Notices notices,
      Drafts drafts,
      FileGate gate) {
    this.mandates = mandates;
    this.signIn = signIn;
    this.filing = filing;
    this.notices = notices;
    this.drafts = drafts;
    this.gate = gate;
  }

  @GetMapping("/sign-in/mandate")
  String code(@ModelAttribute("mandateCode") CodeForm form) {
    return CODE;
  }

  @PostMapping("/sign-in/mandate")
  String enter(
      @ModelAttribute("mandateCode") CodeForm form,
      BindingResult errors,
      @RequestParam(required = false) @Nullable String lang,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (lang != null) {
      return CODE;
    }
    Optional<Actor.Helper> helper = mandates.enter(form.code());
    if (helper.isEmpty()) {
      boolean mistyped = mandates.mistyped(form.code());
      errors.rejectValue("code", "mandate.helping.error." + (mistyped ? "mistyped" : "unknown"));
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return CODE;
    }
    signIn.signIn(helper.get(), SignedInBy.MANDATE, request, response);
    return "redirect:/helping";
  }

  @GetMapping("/helping")
  String page(@AuthenticationPrincipal Actor.Helper helper, Model model) {
    Optional<Mandate> mandate = mandates.standing(helper);
    if (mandate.isEmpty()) {
      return "mandate/ended";
    }
    OpenFile file = gate.own(helper.resident());
    Declaring declaring = filing.declaring(helper).orElseThrow();
    model.addAttribute("mandate", mandate.get());
    model.addAttribute("name", file.person().name());
    model.addAttribute("files", mandate.get().terms().acts().contains(Act.FILE));
    model.addAttribute("begun", drafts.open(declaring, file));
    model.addAttribute("notices", notices.of(declaring));
    return "mandate/helping";
  }
}
