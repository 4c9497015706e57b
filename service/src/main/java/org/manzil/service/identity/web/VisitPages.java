package org.manzil.service.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manzil.service.account.Actor;
import org.manzil.service.account.Registrar;
import org.manzil.service.identity.VisitAnswer;
import org.manzil.service.identity.VisitDesk;
import org.manzil.service.identity.Visits;
import org.manzil.service.log.LogUnavailableException;
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

/**
 * From the document in the registrar's hand to the person they file for from paper: its lines or
 * its fields, then, where it was never seen, all of it once more before a file is made. What is
 * typed travels from page to page in the forms alone.
 */
@Controller
@RequestMapping("/desk/paper")
class VisitPages {

  private static final List<String> FIELDS =
      Stream.concat(IdentityForm.fields().stream(), Stream.of("reason")).toList();

  private final VisitDesk desk;
  private final Visits visits;
  private final DocumentLines reading;
  private final IdentityWords words;

  VisitPages(VisitDesk desk, Visits visits, DocumentLines reading, IdentityWords words) {
    this.desk = desk;
    this.visits = visits;
    this.reading = reading;
    this.words = words;
  }

  @ModelAttribute
  void neverKept(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  @GetMapping
  String start(
      @ModelAttribute("lines") LinesForm lines,
      @RequestParam(required = false) @Nullable String ended,
      Model model) {
    model.addAttribute("ended", ended != null);
    return "paper/start";
  }

  /** A reload or a bookmark of a page that only a form leads to. */
  @GetMapping({"/document", "/details", "/person", "/end"})
  String again() {
    return "redirect:/desk/paper";
  }

  /** Ends the filing for that person; what was answered stays for when they come back. */
  @PostMapping("/end")
  String end(HttpServletRequest request) {
    visits.end(request);
    return "redirect:/desk/paper";
  }

  /** What the lines say, to be compared; a finding stands at the field it is about. */
  @PostMapping("/document")
  String document(
      @ModelAttribute("lines") LinesForm lines,
      BindingResult lineErrors,
      @ModelAttribute("identity") VisitForm form,
      BindingResult errors,
      Locale language,
      Model model,
      HttpServletResponse response) {
    return reading.fill(lines, lineErrors, form, errors, language, model, response).isPresent()
        ? details(form, errors, language, model, response)
        : "paper/start";
  }

  /** The fields, empty or as they were sent. */
  @PostMapping("/details")
  String details(
      @ModelAttribute("identity") VisitForm form,
      BindingResult errors,
      Locale language,
      Model model,
      HttpServletResponse response) {
    if (errors.hasErrors() && response.getStatus() == HttpStatus.OK.value()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    words.offerStates(language, model);
    return "paper/details";
  }

  /** Leads to the filing, or asks whether a file is to be made. */
  @PostMapping("/person")
  String person(
      @AuthenticationPrincipal Actor.Officer officer,
      @ModelAttribute("identity") VisitForm form,
      BindingResult errors,
      @RequestParam(defaultValue = "false") boolean make,
      Locale language,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    form.check(reading.today(), errors);
    if (errors.hasErrors()) {
      return details(form, errors, language, model, response);
    }
    try {
      return switch (answer(officer.registrar(), form, make)) {
        case VisitAnswer.Here here -> {
          visits.begin(request, here.visit());
          yield "redirect:/notices/new";
        }
        case VisitAnswer.NoFile none -> {
          model.addAttribute("said", words.said(form.person(), language));
          model.addAttribute("fields", FIELDS);
          yield "paper/make";
        }
        case VisitAnswer.NoMatch none -> {
          errors.reject("paper.error.no-match");
          yield details(form, errors, language, model, response);
        }
        case VisitAnswer.Replaced replaced -> {
          errors.reject("paper.error.replaced");
          yield details(form, errors, language, model, response);
        }
        case VisitAnswer.TooMany tooMany -> {
          errors.reject("identity.desk.error.too-many");
          response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
          yield details(form, errors, language, model, response);
        }
      };
    } catch (LogUnavailableException away) {
      response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
      response.setHeader(HttpHeaders.RETRY_AFTER, "60");
      return "desk/log-away";
    }
  }

  private VisitAnswer answer(Registrar registrar, VisitForm form, boolean make) {
    return desk.begin(registrar, form.person(), form.getReason(), make);
  }
}
