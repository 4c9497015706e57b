package org.manzil.service.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.service.account.Actor;
import org.manzil.service.account.SignIn;
import org.manzil.service.account.SignedInBy;
import org.manzil.service.identity.SignUps;
import org.manzil.service.resident.ResidentId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Signing up: the lines of the document or its fields, then all of it to be checked, then the
 * account. The answers travel from page to page in the forms alone.
 */
@Controller
@RequestMapping("/sign-up")
class SignUpPages {

  private final SignUps signUps;
  private final SignIn signIn;
  private final DocumentLines reading;
  private final IdentityWords words;

  SignUpPages(SignUps signUps, SignIn signIn, DocumentLines reading, IdentityWords words) {
    this.signUps = signUps;
    this.signIn = signIn;
    this.reading = reading;
    this.words = words;
  }

  @ModelAttribute
  void neverKept(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  @GetMapping
  String start(@ModelAttribute("lines") LinesForm lines, Locale language, Model model) {
    return startPage(language, model);
  }

  /** A reload or a bookmark of a page that only a form leads to. */
  @GetMapping({"/document", "/details", "/check"})
  String again() {
    return "redirect:/sign-up";
  }

  private String startPage(Locale language, Model model) {
    reading.offer(language, model);
    return "identity/start";
  }

  /**
   * What the lines say, to be confirmed: where nothing speaks against them, at once as all of it;
   * else in the fields, where a finding stands at the field it is about.
   */
  @PostMapping("/document")
  String document(
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
    if (!errors.hasErrors() && !document.get().cutShort()) {
      form.check(reading.today(), errors);
      if (!errors.hasErrors()) {
        return checkPage(form, UUID.randomUUID().toString(), language, model);
      }
    }
    return details(null, errors, language, model, response);
  }

  /** The fields, empty or as they were sent. */
  @PostMapping("/details")
  String details(
      @ModelAttribute("identity") IdentityForm form,
      BindingResult errors,
      @RequestParam(required = false) @Nullable String idempotencyKey,
      Locale language,
      Model model,
      HttpServletResponse response) {
    return details(idempotencyKey, errors, language, model, response);
  }

  private String details(
      @Nullable String key,
      BindingResult errors,
      Locale language,
      Model model,
      HttpServletResponse response) {
    if (errors.hasErrors()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    model.addAttribute("idempotencyKey", usable(key) ? key : UUID.randomUUID().toString());
    model.addAttribute("action", "/sign-up/check");
    model.addAttribute("back", "/sign-up");
    model.addAttribute("resend", "/sign-up/details");
    words.offerStates(language, model);
    return "identity/details";
  }

  /** All of it once more, before anything is made of it. */
  @PostMapping("/check")
  String check(
      @ModelAttribute("identity") IdentityForm form,
      BindingResult errors,
      @RequestParam(required = false) @Nullable String idempotencyKey,
      Locale language,
      Model model,
      HttpServletResponse response) {
    form.check(reading.today(), errors);
    if (errors.hasErrors() || !usable(idempotencyKey)) {
      return details(idempotencyKey, errors, language, model, response);
    }
    return checkPage(form, idempotencyKey, language, model);
  }

  private String checkPage(IdentityForm form, @Nullable String key, Locale language, Model model) {
    model.addAttribute("idempotencyKey", key);
    model.addAttribute("said", words.said(form.person(), language));
    model.addAttribute("fields", IdentityForm.fields());
    return "identity/check";
  }

  /** Makes the account and signs its person in; the key of the form makes a second tap harmless. */
  @PostMapping
  String signUp(
      @ModelAttribute("identity") IdentityForm form,
      BindingResult errors,
      @RequestParam(required = false) @Nullable String idempotencyKey,
      Locale language,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    form.check(reading.today(), errors);
    if (errors.hasErrors() || idempotencyKey == null || !usable(idempotencyKey)) {
      return details(idempotencyKey, errors, language, model, response);
    }
    Optional<ResidentId> resident = signUps.signUp(form.person(), idempotencyKey);
    if (resident.isEmpty()) {
      // With a new key, so that it can be sent if that is what the person wants.
      errors.reject("identity.error.used");
      response.setStatus(HttpStatus.CONFLICT.value());
      return checkPage(form, UUID.randomUUID().toString(), language, model);
    }
    Actor actor = new Actor.Resident(resident.get());
    signIn.signIn(actor, SignedInBy.SIGN_UP, request, response);
    return "redirect:/my/keys";
  }

  private static boolean usable(@Nullable String key) {
    return key != null && key.matches("[0-9A-Za-z-]{36}");
  }
}
