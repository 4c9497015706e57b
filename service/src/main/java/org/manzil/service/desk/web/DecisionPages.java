package org.manzil.service.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.manzil.service.account.Actor;
import org.manzil.service.account.Registrar;
import org.manzil.service.desk.Act;
import org.manzil.service.desk.Cases;
import org.manzil.service.desk.Decision;
import org.manzil.service.desk.DecisionRefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The forms that decide an opened case. */
@Controller
@RequestMapping("/desk/cases/{number}")
class DecisionPages {

  private final Cases cases;
  private final DecisionForms forms;
  private final DeskRefusals refusals;

  DecisionPages(Cases cases, DecisionForms forms, DeskRefusals refusals) {
    this.cases = cases;
    this.forms = forms;
    this.refusals = refusals;
  }

  @PostMapping("/acceptance")
  String accept(
      @AuthenticationPrincipal Actor.Officer officer,
      @PathVariable String number,
      Model model,
      HttpServletResponse response) {
    return refusals.guarded(
        model,
        response,
        () -> back(cases.decide(officer.registrar(), number, Decision.of(Act.ACCEPTED)).number()));
  }

  @PostMapping("/confirmation")
  String confirm(
      @AuthenticationPrincipal Actor.Officer officer,
      @PathVariable String number,
      Model model,
      HttpServletResponse response) {
    return refusals.guarded(
        model, response, () -> back(cases.confirm(officer.registrar(), number).number()));
  }

  @GetMapping("/return")
  String toReturn(
      @PathVariable String number,
      @ModelAttribute("form") Return form,
      Model model,
      HttpServletResponse response) {
    return refusals.guarded(model, response, () -> forms.toReturn(number, model));
  }

  @PostMapping("/return")
  String sendBack(
      @AuthenticationPrincipal Actor.Officer officer,
      @PathVariable String number,
      @ModelAttribute("form") Return form,
      BindingResult errors,
      Model model,
      HttpServletResponse response) {
    return refusals.guarded(
        model,
        response,
        () -> {
          Decision decision = form.decision(forms.fields(number), errors);
          Supplier<String> again = () -> forms.toReturn(number, model);
          return decide(officer.registrar(), number, decision, errors, again, response);
        });
  }

  @GetMapping("/{act:refusal|revocation}")
  String toPropose(
      @PathVariable String number,
      @PathVariable String act,
      @ModelAttribute("form") Proposal form,
      Model model,
      HttpServletResponse response) {
    return refusals.guarded(model, response, () -> forms.toPropose(number, act, model));
  }

  @PostMapping("/{act:refusal|revocation}")
  String propose(
      @AuthenticationPrincipal Actor.Officer officer,
      @PathVariable String number,
      @PathVariable String act,
      @ModelAttribute("form") Proposal form,
      BindingResult errors,
      Model model,
      HttpServletResponse response) {
    return refusals.guarded(
        model,
        response,
        () -> {
          Decision decision = form.decision(proposal(act), errors);
          Supplier<String> again = () -> forms.toPropose(number, act, model);
          return decide(officer.registrar(), number, decision, errors, again, response);
        });
  }

  /** What was typed is kept when it cannot be done, whatever the reason. */
  private String decide(
      Registrar registrar,
      String number,
      Decision decision,
      Errors errors,
      Supplier<String> again,
      HttpServletResponse response) {
    HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
    if (!errors.hasErrors()) {
      try {
        return back(cases.decide(registrar, number, decision).number());
      } catch (DecisionRefusedException refused) {
        errors.reject("desk.refused." + DeskRefusals.code(refused.reason()));
        status = DeskRefusals.status(refused.reason());
      }
    }
    response.setStatus(status.value());
    return again.get();
  }

  private static Act proposal(String act) {
    return "refusal".equals(act) ? Act.REFUSAL_PROPOSED : Act.REVOCATION_PROPOSED;
  }

  private static String back(String number) {
    return "redirect:/desk/cases/" + number;
  }
}
