package org.manzil.service.obligation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.assessment.Assessment;
import org.manzil.rules.assessment.Difference;
import org.manzil.rules.assessment.Obligation;
import org.manzil.rules.facts.FactProblem;
import org.manzil.rules.facts.RefusedFactsException;
import org.manzil.rules.law.NoticeKind;
import org.manzil.service.obligation.Obligations;
import org.manzil.service.obligation.interview.CalendarFile;
import org.manzil.service.obligation.interview.ConcernAnswer;
import org.manzil.service.obligation.interview.ConcernForm;
import org.manzil.service.obligation.interview.Interview;
import org.manzil.service.obligation.interview.Questions;
import org.manzil.service.obligation.interview.Told;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * "Does this concern me?": no account, one question a page. The answers travel from page to page in
 * the bodies of requests and are kept nowhere.
 */
@Controller
class ConcernPages {

  static final String PATH = "/does-this-concern-me";

  private static final String QUESTION = "obligation/question";
  private static final String ANSWER = "obligation/answer";
  private static final String DIFFERENCE = "obligation/difference";

  private final Interview interview;
  private final Questions questions;
  private final Obligations obligations;
  private final CalendarFile calendar;
  private final PaperForm paper;

  ConcernPages(
      Interview interview,
      Questions questions,
      Obligations obligations,
      CalendarFile calendar,
      PaperForm paper) {
    this.interview = interview;
    this.questions = questions;
    this.obligations = obligations;
    this.calendar = calendar;
    this.paper = paper;
  }

  /** The first question; what somebody put behind a question mark is not read. */
  @GetMapping({PATH, PATH + "/calendar", PATH + "/another-day", PATH + "/paper"})
  String begin(Locale locale, Model model) {
    model.addAttribute("concern", new ConcernForm());
    return next(Told.of(List.of()), locale, model);
  }

  /**
   * An answer, or what stands beside it: going back, not knowing, and reading the same page in
   * another language, which answers nothing.
   */
  @PostMapping(PATH)
  String answer(
      @ModelAttribute("concern") ConcernForm form,
      BindingResult errors,
      @RequestParam(required = false) @Nullable String change,
      @RequestParam(required = false) @Nullable String lang,
      @RequestParam(defaultValue = "false") boolean unknown,
      Locale locale,
      Model model) {
    Told told = Told.of(form.getTold());
    if (change != null) {
      return next(told.before(change), locale, model);
    }
    if (unknown) {
      return show(assess(told), told, locale, model);
    }
    if (lang != null || form.getAsked().isEmpty()) {
      return next(told, locale, model);
    }
    requireOurs(interview.after(told), form.getAsked());
    Optional<String> given = questions.read(form, locale);
    if (given.isEmpty()) {
      errors.rejectValue(field(form), "obligation.error." + form.getAsked());
      return next(told, locale, model);
    }
    return take(told, form, given.get(), errors, locale, model);
  }

  /** The question answered is the one that follows from the answers before. */
  private static void requireOurs(Interview.Step step, String asked) {
    if (!(step instanceof Interview.Step.Ask ask && ask.name().equals(asked))) {
      throw notOurs();
    }
  }

  /** An answer that cannot be true together with those before is asked for again. */
  private String take(
      Told told, ConcernForm form, String given, BindingResult errors, Locale locale, Model model) {
    Told more = told.with(form.getAsked(), given);
    if (interview.after(more) instanceof Interview.Step.Refused(List<FactProblem> problems)) {
      refuse(problems, field(form), errors, locale);
      return next(told, locale, model);
    }
    model.addAttribute("concern", new ConcernForm());
    return next(more, locale, model);
  }

  private void refuse(
      List<FactProblem> problems, String field, BindingResult errors, Locale locale) {
    for (FactProblem problem : problems) {
      errors.rejectValue(field, "refused", problem.message().in(obligations.speaking(locale)));
    }
  }

  private static String field(ConcernForm form) {
    return Questions.isTypedAsDate(form.getAsked()) ? "date" : "answer";
  }

  private String next(Told told, Locale locale, Model model) {
    return switch (interview.after(told)) {
      case Interview.Step.Ask ask -> {
        model.addAttribute("question", questions.of(ask, locale));
        model.addAttribute("told", told.fields());
        model.addAttribute("last", told.last().orElse(null));
        yield QUESTION;
      }
      case Interview.Step.Answered(Assessment assessment) -> show(assessment, told, locale, model);
      case Interview.Step.Refused _ -> throw notOurs();
    };
  }

  private String show(Assessment assessment, Told told, Locale locale, Model model) {
    model.addAttribute("answer", ConcernAnswer.of(assessment, obligations.speaking(locale)));
    model.addAttribute("authority", obligations.authority(locale));
    model.addAttribute("information", obligations.information(assessment.on(), locale));
    model.addAttribute("told", told.fields());
    model.addAttribute(
        "answers", told.names().stream().map(name -> given(told, name, locale)).toList());
    model.addAttribute("on", assessment.on());
    return ANSWER;
  }

  /** An answer as it is read back. */
  record Given(String name, String label, String text) {}

  private Given given(Told told, String name, Locale locale) {
    String value = told.answer(name).orElseThrow();
    return new Given(name, questions.label(name, locale), questions.shown(name, value, locale));
  }

  /**
   * What would be different if it happened on another day; that day is taken only when asked to.
   */
  @PostMapping(PATH + "/another-day")
  String anotherDay(
      @ModelAttribute("concern") ConcernForm form,
      BindingResult errors,
      Locale locale,
      Model model) {
    Told told = Told.of(form.getTold());
    Assessment before = assess(told);
    Optional<LocalDate> day = form.getDate().date();
    if (day.isEmpty()) {
      errors.rejectValue("date", "obligation.error." + Interview.SINCE);
      return show(before, told, locale, model);
    }
    Told other = told.instead(Interview.SINCE, day.get().toString());
    if (interview.after(other) instanceof Interview.Step.Refused(List<FactProblem> problems)) {
      refuse(problems, "date", errors, locale);
      return show(before, told, locale, model);
    }
    model.addAttribute("changes", between(before, assess(other), locale));
    model.addAttribute("before", Interview.day(told).orElseThrow());
    model.addAttribute("day", day.get());
    model.addAttribute("told", told.fields());
    model.addAttribute("other", other.fields());
    return DIFFERENCE;
  }

  private List<String> between(Assessment before, Assessment after, Locale locale) {
    return Difference.between(before, after).in(obligations.speaking(locale));
  }

  /** A form for those who file on paper, at the desk; only what happens, and when, is filled in. */
  @PostMapping(PATH + "/paper")
  String paper(@ModelAttribute("concern") ConcernForm form, Locale locale, Model model) {
    Told told = Told.of(form.getTold());
    Assessment assessment = assess(told);
    NoticeKind kind = Interview.move(told).orElseThrow();
    model.addAttribute("lines", paper.lines(kind, Interview.day(told).orElseThrow(), locale));
    model.addAttribute("authority", obligations.authority(locale));
    model.addAttribute("told", told.fields());
    model.addAttribute(
        "lastDay", assessment.obligationFor(kind).map(Obligation::lastDay).orElse(null));
    return "obligation/paper";
  }

  /** The last day of one duty for the person's own calendar; nothing they answered is in it. */
  @PostMapping(PATH + "/calendar")
  ResponseEntity<byte[]> calendar(
      @ModelAttribute("concern") ConcernForm form, @RequestParam String duty, Locale locale) {
    return assess(Told.of(form.getTold())).obligations().stream()
        .filter(obligation -> obligation.duty().code().equals(duty))
        .findFirst()
        .flatMap(obligation -> calendar.download(obligation, obligations.speaking(locale)))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Assessment assess(Told told) {
    try {
      return interview.assess(told);
    } catch (RefusedFactsException | NoSuchElementException e) {
      throw notOurs();
    }
  }

  /** Hidden fields that none of our pages has sent. */
  private static ResponseStatusException notOurs() {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST);
  }
}
