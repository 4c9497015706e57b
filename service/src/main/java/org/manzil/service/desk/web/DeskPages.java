package org.manzil.service.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.service.account.Actor;
import org.manzil.service.account.Registrar;
import org.manzil.service.desk.Cases;
import org.manzil.service.notice.NoticeNumber;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The queue, and the way into a case: a reason first. */
@Controller
@RequestMapping("/desk")
class DeskPages {

  /** A notice number as somebody reads it out. */
  record Lookup(@Nullable String number) {}

  private final Cases cases;
  private final CasePage casePage;
  private final OpeningPage openingPage;
  private final DeskRefusals refusals;

  DeskPages(Cases cases, CasePage casePage, OpeningPage openingPage, DeskRefusals refusals) {
    this.cases = cases;
    this.casePage = casePage;
    this.openingPage = openingPage;
    this.refusals = refusals;
  }

  @GetMapping
  String queue(@ModelAttribute("lookup") Lookup lookup, Model model, HttpServletResponse response) {
    return refusals.guarded(model, response, () -> queue(model));
  }

  private String queue(Model model) {
    model.addAttribute("queue", cases.queue());
    return "desk/queue";
  }

  /** In the body, so that a mistyped number stands in no address bar. */
  @PostMapping("/lookups")
  String look(
      @ModelAttribute("lookup") Lookup lookup,
      BindingResult errors,
      Model model,
      HttpServletResponse response) {
    String typed = lookup.number() == null ? "" : lookup.number();
    Optional<NoticeNumber> number = NoticeNumber.parse(typed);
    if (number.filter(known -> cases.has(known.value())).isPresent()) {
      return "redirect:/desk/cases/" + number.get().value();
    }
    errors.rejectValue(
        "number", number.isPresent() ? "desk.error.number.absent" : "desk.error.number.typed");
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return refusals.guarded(model, response, () -> queue(model));
  }

  @GetMapping("/cases/{number}")
  String open(
      @AuthenticationPrincipal Actor.Officer officer,
      @PathVariable String number,
      @ModelAttribute("opening") Opening opening,
      Model model,
      HttpServletResponse response) {
    Registrar registrar = officer.registrar();
    return refusals.guarded(
        model,
        response,
        () ->
            cases
                .reopen(registrar, number)
                .map(file -> casePage.show(registrar, file, model))
                .orElseGet(() -> openingPage.show(number, model)));
  }

  @PostMapping("/cases/{number}/openings")
  String openFor(
      @AuthenticationPrincipal Actor.Officer officer,
      @PathVariable String number,
      @ModelAttribute("opening") Opening opening,
      BindingResult errors,
      Model model,
      HttpServletResponse response) {
    return refusals.guarded(
        model,
        response,
        () -> openingPage.open(officer.registrar(), number, opening, errors, model, response));
  }
}
