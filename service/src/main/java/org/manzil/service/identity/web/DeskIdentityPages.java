package org.manzil.service.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.manzil.service.account.Actor;
import org.manzil.service.identity.DeskAnswer;
import org.manzil.service.identity.IdentityDesk;
import org.manzil.service.log.LogUnavailableException;
import org.springframework.http.HttpHeaders;
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

/** A person with their document at the desk. What is typed off it travels in bodies alone. */
@Controller
@RequestMapping("/desk/identity")
class DeskIdentityPages {

  static final List<String> ACTS = List.of("seen", "enrolment", "recovery");

  private final IdentityDesk desk;
  private final IdentityWords words;

  DeskIdentityPages(IdentityDesk desk, IdentityWords words) {
    this.desk = desk;
    this.words = words;
  }

  @ModelAttribute
  void neverKept(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  @GetMapping
  String choose(Model model) {
    model.addAttribute("acts", ACTS);
    return "identity/desk";
  }

  @GetMapping("/{act:seen|enrolment|recovery}")
  String form(
      @PathVariable String act,
      @ModelAttribute("document") DocumentForm form,
      Locale language,
      Model model) {
    return form(act, language, model);
  }

  private String form(String act, Locale language, Model model) {
    model.addAttribute("act", act);
    words.offerStates(language, model);
    return "identity/desk-form";
  }

  @PostMapping("/{act:seen|enrolment|recovery}")
  String send(
      @AuthenticationPrincipal Actor.Officer officer,
      @PathVariable String act,
      @ModelAttribute("document") DocumentForm form,
      BindingResult errors,
      Locale language,
      Model model,
      HttpServletResponse response) {
    form.check(errors);
    if (!act.equals("recovery")) {
      form.checkName(errors);
    }
    if (act.equals("seen")) {
      form.checkReference(errors);
    } else {
      form.checkReason(errors);
    }
    if (errors.hasErrors()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(act, language, model);
    }
    return told(() -> answer(officer, act, form), act, errors, language, model, response);
  }

  private DeskAnswer answer(Actor.Officer officer, String act, DocumentForm form) {
    return switch (act) {
      case "seen" ->
          desk.see(officer.registrar(), form.getReference(), form.document(), form.name());
      case "enrolment" ->
          desk.enrol(
              officer.registrar(),
              form.document(),
              form.name(),
              Objects.requireNonNull(form.getReason()));
      default ->
          desk.recover(
              officer.registrar(), form.document(), Objects.requireNonNull(form.getReason()));
    };
  }

  private String told(
      Supplier<DeskAnswer> answer,
      String act,
      BindingResult errors,
      Locale language,
      Model model,
      HttpServletResponse response) {
    try {
      return switch (answer.get()) {
        case DeskAnswer.Seen seen -> "identity/desk-seen";
        case DeskAnswer.Slip slip -> slip(slip, act, model);
        case DeskAnswer.NoMatch none ->
            refused(
                "no-match." + act,
                HttpStatus.UNPROCESSABLE_CONTENT,
                act,
                errors,
                language,
                model,
                response);
        case DeskAnswer.Owned owned ->
            refused("owned", HttpStatus.CONFLICT, act, errors, language, model, response);
        case DeskAnswer.TooMany tooMany ->
            refused(
                "too-many", HttpStatus.TOO_MANY_REQUESTS, act, errors, language, model, response);
      };
    } catch (LogUnavailableException away) {
      response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
      response.setHeader(HttpHeaders.RETRY_AFTER, "60");
      return "desk/log-away";
    }
  }

  private static String slip(DeskAnswer.Slip slip, String act, Model model) {
    model.addAttribute("slip", slip);
    model.addAttribute("act", act);
    return "identity/slip";
  }

  /** What was typed stays; nothing of any file is shown. */
  private String refused(
      String why,
      HttpStatus status,
      String act,
      BindingResult errors,
      Locale language,
      Model model,
      HttpServletResponse response) {
    errors.reject("identity.desk.error." + why);
    response.setStatus(status.value());
    return form(act, language, model);
  }
}
