package org.manzil.service.mandate.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manzil.service.account.Actor;
import org.manzil.service.account.FreshCheck;
import org.manzil.service.mandate.Act;
import org.manzil.service.mandate.Mandate;
import org.manzil.service.mandate.Mandates;
import org.manzil.service.mandate.Terms;
import org.manzil.service.resident.ResidentId;
import org.manzil.service.site.DateFields;
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

/** Who helps a person: giving, seeing and ending mandates. */
@Controller
@RequestMapping("/my/helpers")
class MandatePages {

  private static final String BACK = "redirect:/my/helpers";
  private static final String CONFIRM = "forward:/my/keys/check/HELPERS/form";
  private static final int USUAL_DAYS = 30;

  private final Mandates mandates;
  private final FreshCheck fresh;
  private final Clock clock;
  private final ZoneId zone;

  MandatePages(Mandates mandates, FreshCheck fresh, Clock clock, ZoneId zone) {
    this.mandates = mandates;
    this.fresh = fresh;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping
  String page(@AuthenticationPrincipal Actor.Resident resident, HttpSession session, Model model) {
    MandateForm form = new MandateForm();
    form.setLastDay(DateFields.of(today().plusDays(USUAL_DAYS)));
    model.addAttribute("mandate", form);
    return show(resident.id(), session, model);
  }

  /** The terms as they were typed, in another language or after a check. */
  @PostMapping("/form")
  String show(
      @AuthenticationPrincipal Actor.Resident resident,
      @ModelAttribute("mandate") MandateForm form,
      BindingResult errors,
      HttpSession session,
      Model model) {
    return show(resident.id(), session, model);
  }

  @GetMapping("/form")
  String formAgain() {
    return BACK;
  }

  /** A mandate outlives the session by up to a year, so a stolen one must not give any. */
  @PostMapping
  String give(
      @AuthenticationPrincipal Actor.Resident resident,
      @ModelAttribute("mandate") MandateForm form,
      BindingResult errors,
      HttpSession session,
      Model model,
      HttpServletResponse response) {
    if (!fresh.holds(resident.id(), session)) {
      return CONFIRM;
    }
    Optional<Mandates.Given> given =
        form.terms(today(), errors).flatMap(terms -> give(resident, terms, errors));
    if (given.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(resident.id(), session, model);
    }
    model.addAttribute("given", given.get());
    return "mandate/given";
  }

  private Optional<Mandates.Given> give(
      Actor.Resident resident, Terms terms, BindingResult errors) {
    Optional<Mandates.Given> given = mandates.give(resident.id(), terms);
    if (given.isEmpty()) {
      errors.rejectValue("helper", "mandate.error.too-many");
    }
    return given;
  }

  @PostMapping("/{mandate}/end")
  String end(@AuthenticationPrincipal Actor.Resident resident, @PathVariable UUID mandate) {
    mandates.end(resident.id(), mandate);
    return BACK;
  }

  /** Reloads after signing in again. */
  @GetMapping("/{mandate}/end")
  String back() {
    return BACK;
  }

  private String show(ResidentId self, HttpSession session, Model model) {
    model.addAttribute("fresh", fresh.holds(self, session));
    List<Mandate> all = mandates.of(self);
    model.addAttribute("acts", Arrays.stream(Act.values()).map(Act::code).toList());
    model.addAttribute("standing", all.stream().filter(one -> one.standsOn(today())).toList());
    model.addAttribute("past", all.stream().filter(one -> !one.standsOn(today())).toList());
    return "mandate/helpers";
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
