package org.manzil.service.notice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.service.notice.Declaring;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.Person;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One question a page. What was sent is kept, right or wrong, before anything is shown. */
@Controller
class StepPages {

  private static final String PATH =
      "/notices/new/{draft}/{step:kind|since|going-to|address|dwelling|room|host|household}";
  private static final int MEETINGS = 3;

  private final BegunNotices begunNotices;
  private final SentAnswers sentAnswers;
  private final AnswerProblems problems;
  private final StepModel models;
  private final FileGate gate;

  StepPages(
      BegunNotices begunNotices,
      SentAnswers sentAnswers,
      AnswerProblems problems,
      StepModel models,
      FileGate gate) {
    this.begunNotices = begunNotices;
    this.sentAnswers = sentAnswers;
    this.problems = problems;
    this.models = models;
    this.gate = gate;
  }

  @GetMapping(PATH)
  String ask(
      Declaring declaring,
      @PathVariable String draft,
      @PathVariable("step") String code,
      @RequestParam(required = false) @Nullable String mend,
      @RequestParam(required = false) @Nullable String search,
      Locale locale,
      Model model) {
    BegunNotices.Opened opened = begunNotices.open(declaring, draft);
    Step step = Step.of(code).orElseThrow(BegunNotices::absent);
    Begun begun = opened.begun();
    if (!begun.steps().contains(step)) {
      return "redirect:" + StepModel.path(opened.draft());
    }
    StepModel.flatTaken(model, opened.begun());
    Person person = gate.own(declaring.id()).person();
    BindingResult errors =
        mend == null ? AnswerProblems.none(begun.form()) : problems.of(step, begun, person);
    models.fill(model, opened, begun, step, errors, locale);
    models.address(model, begun.form().getAddress(), mend != null, search != null, locale);
    return "notice/step";
  }

  @PostMapping(PATH)
  ModelAndView answer(
      Declaring declaring,
      @PathVariable String draft,
      @PathVariable("step") String code,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(required = false) @Nullable String lang,
      @RequestParam(required = false) @Nullable String action,
      HttpServletRequest request,
      Locale locale,
      Model model,
      RedirectAttributes flash) {
    Step step = Step.of(code).orElseThrow(BegunNotices::absent);
    Person person = gate.own(declaring.id()).person();
    for (int meeting = 0; meeting < MEETINGS; meeting++) {
      BegunNotices.Opened opened = begunNotices.open(declaring, draft);
      SentAnswers.Sent sent = sentAnswers.take(opened.begun(), step, request, declaring, person);
      boolean differs = begunNotices.differs(opened, sent.begun(), step);
      if (differs && opened.begun().changed().getOrDefault(step, 0) > version) {
        return overtaken(declaring, opened, sent, step, locale, model);
      }
      if (kept(opened, sent, step, differs)) {
        if (sent.flatTaken()) {
          // Flashes lie in the session as they are; which flat it is, the draft alone knows.
          flash.addFlashAttribute("flatTaken", true);
        }
        String wish = "search".equals(action) ? "search" : lang == null ? "" : "lang=" + lang;
        return new ModelAndView("redirect:" + next(opened, sent, step, person, wish));
      }
    }
    throw new ResponseStatusException(HttpStatus.CONFLICT);
  }

  private boolean kept(
      BegunNotices.Opened opened, SentAnswers.Sent sent, Step step, boolean differs) {
    Begun begun = sent.begun();
    if (sent.problems().hasErrors()) {
      begun.done().remove(step);
    } else {
      begun.done().add(step);
    }
    if (differs) {
      begun.changed().put(step, opened.draft().version() + 1);
    }
    return begunNotices.save(opened, begun);
  }

  /** Another page has answered meanwhile: both answers are shown, and the person says which. */
  private ModelAndView overtaken(
      Declaring declaring,
      BegunNotices.Opened opened,
      SentAnswers.Sent sent,
      Step step,
      Locale locale,
      Model model) {
    Begun kept = begunNotices.open(declaring, opened.draft().id().toString()).begun();
    models.fill(model, opened, sent.begun(), step, sent.problems(), locale);
    models.address(model, sent.begun().form().getAddress(), true, false, locale);
    model.addAttribute("overtaken", models.said(kept, step, locale));
    return new ModelAndView("notice/step", HttpStatus.CONFLICT);
  }

  private String next(
      BegunNotices.Opened opened, SentAnswers.Sent sent, Step step, Person person, String wish) {
    String path = StepModel.path(opened.draft());
    if (!wish.isEmpty()) {
      return path + "/" + step.code() + "?" + wish;
    }
    boolean fatesTold =
        sent.problems().getFieldErrors().stream().allMatch(e -> e.getField().equals("more"));
    if (step == Step.HOUSEHOLD
        && sent.begun().form().getMore().equals(FilingForm.YES)
        && fatesTold) {
      return path + "/person";
    }
    if (sent.problems().hasErrors()) {
      return path + "/" + step.code() + "?mend";
    }
    return path + "/" + nextOf(sent.begun(), person);
  }

  /** The first question that is open, else the check: so a changed answer leads back to it. */
  private String nextOf(Begun begun, Person person) {
    var open = problems.open(begun, person);
    Optional<Step> first = begun.steps().stream().filter(open::contains).findFirst();
    return first.map(Step::code).orElse("check");
  }
}
