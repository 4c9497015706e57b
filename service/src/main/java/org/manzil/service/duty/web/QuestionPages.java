package org.manzil.service.duty.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.facts.FactProblem;
import org.manzil.service.account.Actor;
import org.manzil.service.duty.Duties;
import org.manzil.service.duty.MyDuties;
import org.manzil.service.obligation.Obligations;
import org.manzil.service.obligation.interview.ConcernForm;
import org.manzil.service.obligation.interview.Interview;
import org.manzil.service.obligation.interview.Questions;
import org.manzil.service.obligation.interview.Told;
import org.manzil.service.resident.ResidentId;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The questions of "Does this concern me?", one a page, for somebody who keeps the answers. */
@Controller
@RequestMapping(QuestionPages.PATH + "{name:[A-Za-z]{2,20}}")
class QuestionPages {

  static final String PATH = DutyPages.PATH + "/questions/";

  private static final String BACK = "redirect:" + DutyPages.PATH;

  private final Duties duties;
  private final Questions questions;
  private final Obligations obligations;

  QuestionPages(Duties duties, Questions questions, Obligations obligations) {
    this.duties = duties;
    this.questions = questions;
    this.obligations = obligations;
  }

  @GetMapping
  String ask(
      @AuthenticationPrincipal Actor.Resident resident,
      @PathVariable String name,
      Locale locale,
      Model model) {
    model.addAttribute("concern", new ConcernForm());
    return show(resident.id(), name, locale, model);
  }

  /** An answer, or the same page in another language, which answers nothing. */
  @PostMapping
  String answer(
      @AuthenticationPrincipal Actor.Resident resident,
      @PathVariable String name,
      @ModelAttribute("concern") ConcernForm form,
      BindingResult errors,
      @RequestParam(required = false) @Nullable String lang,
      Locale locale,
      Model model) {
    form.setAsked(name);
    Interview.Step.Ask asked = asked(resident.id(), name);
    if (lang != null) {
      return show(resident.id(), name, locale, model);
    }
    Optional<String> given = questions.read(form, locale);
    if (given.isEmpty()) {
      errors.rejectValue(field(name), "obligation.error." + asked.name());
      return show(resident.id(), name, locale, model);
    }
    return keep(resident.id(), name, given.get(), errors, locale, model);
  }

  /** An answer that cannot be true together with the others is asked for again. */
  private String keep(
      ResidentId self,
      String name,
      String given,
      BindingResult errors,
      Locale locale,
      Model model) {
    MyDuties mine = duties.change(self, kept -> with(kept, name, given));
    List<FactProblem> problems = mine.problems();
    if (!problems.isEmpty()) {
      for (FactProblem problem : problems) {
        String words = problem.message().in(obligations.speaking(locale));
        errors.rejectValue(field(name), "refused", words);
      }
      return show(self, name, locale, model);
    }
    Interview.Step.Ask next = mine.ask();
    return next == null ? BACK : "redirect:" + PATH + next.name();
  }

  /** Whatever else has happened has its own day. */
  private static Told with(Told kept, String name, String given) {
    Told others = name.equals(Interview.KIND) ? kept.without(Interview.SINCE) : kept;
    return others.with(name, given);
  }

  private static Told without(Told kept, String name) {
    Told fewer = kept.without(name);
    return name.equals(Interview.KIND) ? fewer.without(Interview.SINCE) : fewer;
  }

  @PostMapping("/deletion")
  String delete(@AuthenticationPrincipal Actor.Resident resident, @PathVariable String name) {
    duties.delete(resident.id(), kept -> without(kept, name));
    return BACK;
  }

  private String show(ResidentId self, String name, Locale locale, Model model) {
    model.addAttribute("question", questions.of(asked(self, name), locale));
    model.addAttribute("action", PATH + name);
    return "duty/question";
  }

  /** Asked are what the rules need next, what happened, and again what was answered. */
  private Interview.Step.Ask asked(ResidentId self, String name) {
    if (Duties.keeps(name)) {
      Interview.Step.Ask next = duties.of(self).ask();
      if (next != null && next.name().equals(name)) {
        return next;
      }
      if (name.equals(Interview.KIND) || duties.kept(self).answer(name).isPresent()) {
        return new Interview.Step.Ask(name, null);
      }
    }
    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private static String field(String name) {
    return Questions.isTypedAsDate(name) ? "date" : "answer";
  }
}
