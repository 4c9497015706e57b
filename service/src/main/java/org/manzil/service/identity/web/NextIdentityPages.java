package org.manzil.service.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.manzil.service.account.Actor;
import org.manzil.service.account.FreshCheck;
import org.manzil.service.identity.Renewals;
import org.manzil.service.identity.Renewals.Standing;
import org.manzil.service.resident.NextIdentity;
import org.manzil.service.resident.Person;
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

/**
 * My passport or my name has changed: the lines of the new document or its fields, then what
 * changes by it, side by side, before it is kept for an office to see. The answers travel from page
 * to page in the forms alone.
 */
@Controller
@RequestMapping("/my/identity/next")
class NextIdentityPages {

  private static final String SOMEBODY_ELSES = "identity.next.error.another";
  private static final String BACK = "redirect:/my/identity";
  private static final String START = "redirect:/my/identity/next";
  private static final String CONFIRM = "redirect:/my/keys/check?onward=NEW_DOCUMENT";
  private static final String CONFIRM_FORM = "forward:/my/keys/check/NEW_DOCUMENT/form";

  private final Renewals renewals;
  private final DocumentLines reading;
  private final IdentityWords words;
  private final FreshCheck fresh;

  NextIdentityPages(
      Renewals renewals, DocumentLines reading, IdentityWords words, FreshCheck fresh) {
    this.renewals = renewals;
    this.reading = reading;
    this.words = words;
    this.fresh = fresh;
  }

  @ModelAttribute
  void neverKept(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  /** Asks who they are first, so that what is typed after is not lost to the question. */
  @GetMapping
  String start(
      @AuthenticationPrincipal Actor.Resident self,
      @ModelAttribute("lines") LinesForm lines,
      HttpSession session,
      Locale language,
      Model model) {
    if (renewals.of(self.id()).isEmpty()) {
      return "redirect:/my/identity/details";
    }
    return fresh.holds(self.id(), session) ? startPage(language, model) : CONFIRM;
  }

  /** A reload or a bookmark of a page that only a form leads to. */
  @GetMapping({"/document", "/check"})
  String again() {
    return START;
  }

  @GetMapping("/taken-back")
  String nothingSent() {
    return BACK;
  }

  private String startPage(Locale language, Model model) {
    reading.offer(language, model);
    return "identity/next-start";
  }

  /** What the lines say, at once beside what was seen where nothing speaks against it. */
  @PostMapping("/document")
  String document(
      @AuthenticationPrincipal Actor.Resident self,
      @ModelAttribute("lines") LinesForm lines,
      BindingResult lineErrors,
      @ModelAttribute("identity") IdentityForm form,
      BindingResult errors,
      Locale language,
      Model model,
      HttpServletResponse response) {
    var document = reading.fill(lines, lineErrors, form, errors, language, model, response);
    if (document.isEmpty()) {
      return startPage(language, model);
    }
    return errors.hasErrors() || document.get().cutShort()
        ? details(form, errors, language, model, response)
        : check(self, form, errors, language, model, response);
  }

  /** The fields, with what waits already, or with what most people's new document says too. */
  @GetMapping("/details")
  String details(
      @AuthenticationPrincipal Actor.Resident self,
      HttpSession session,
      Locale language,
      Model model) {
    Optional<Standing> standing = renewals.of(self.id());
    if (standing.isEmpty() || !fresh.holds(self.id(), session)) {
      return START;
    }
    model.addAttribute("identity", begun(standing.get()));
    return details(language, model);
  }

  private static IdentityForm begun(Standing standing) {
    return standing
        .next()
        .map(NextIdentity::person)
        .map(IdentityForm::of)
        .orElseGet(() -> IdentityForm.ofAnother(standing.seen()));
  }

  private String details(Locale language, Model model) {
    model.addAttribute("action", "/my/identity/next/check");
    model.addAttribute("back", "/my/identity/next");
    model.addAttribute("resend", "/my/identity/next/details");
    words.offerStates(language, model);
    return "identity/details";
  }

  /** The fields as they were sent. */
  @PostMapping("/details")
  String details(
      @ModelAttribute("identity") IdentityForm form,
      BindingResult errors,
      Locale language,
      Model model,
      HttpServletResponse response) {
    if (errors.hasErrors()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    return details(language, model);
  }

  /** What was seen and what is stated now, side by side. */
  @PostMapping("/check")
  String check(
      @AuthenticationPrincipal Actor.Resident self,
      @ModelAttribute("identity") IdentityForm form,
      BindingResult errors,
      Locale language,
      Model model,
      HttpServletResponse response) {
    Optional<Standing> standing = renewals.of(self.id());
    if (standing.isEmpty()) {
      return START;
    }
    form.check(reading.today(), errors);
    if (!errors.hasErrors() && standing.get().seen().stated().equals(form.person().stated())) {
      errors.reject("identity.next.error.same");
    }
    if (!errors.hasErrors() && !standing.get().seen().mayHave(form.person())) {
      errors.reject(SOMEBODY_ELSES);
    }
    return errors.hasErrors()
        ? details(form, errors, language, model, response)
        : checkPage(standing.get(), form.person(), language, model);
  }

  private String checkPage(Standing standing, Person now, Locale language, Model model) {
    Person seen = standing.seen();
    Map<String, String> stays = words.said(now, language);
    stays.entrySet().retainAll(words.said(seen, language).entrySet());
    model.addAttribute("stays", stays);
    model.addAttribute("differences", words.differences(seen, now, language));
    model.addAttribute("replaces", standing.next().isPresent());
    model.addAttribute("sameName", seen.saysTheSame(now));
    model.addAttribute("basis", standing.basis());
    model.addAttribute("fields", IdentityForm.fields());
    return "identity/next-check";
  }

  /**
   * Keeps it for an office to see. It leads to another name on cards, and to another document that
   * opens the file, so a stolen session must not.
   */
  @PostMapping
  String state(
      @AuthenticationPrincipal Actor.Resident self,
      @ModelAttribute("identity") IdentityForm form,
      BindingResult errors,
      @RequestParam(defaultValue = "") String basis,
      HttpSession session,
      Locale language,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    if (!fresh.holds(self.id(), session)) {
      return CONFIRM_FORM;
    }
    form.check(reading.today(), errors);
    if (errors.hasErrors()) {
      return details(form, errors, language, model, response);
    }
    return switch (renewals.state(self.id(), form.person(), basis)) {
      case WAITING -> {
        flash.addFlashAttribute("nextStated", true);
        yield BACK;
      }
      case SAME, NOT_SEEN -> BACK;
      case SOMEBODY_ELSES -> {
        errors.reject(SOMEBODY_ELSES);
        yield details(form, errors, language, model, response);
      }
      case OUTDATED -> {
        errors.reject("identity.next.error.outdated");
        response.setStatus(HttpStatus.CONFLICT.value());
        yield checkPage(renewals.of(self.id()).orElseThrow(), form.person(), language, model);
      }
    };
  }

  /** All stays as it was. Nobody gains by it, so that it asks for no check. */
  @PostMapping("/taken-back")
  String takeBack(
      @AuthenticationPrincipal Actor.Resident self,
      @RequestParam UUID next,
      RedirectAttributes flash) {
    flash.addFlashAttribute(
        renewals.takeBack(self.id(), next) ? "takenBack" : "notTakenBack", true);
    return BACK;
  }
}
