package org.manzil.service.duty.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.assessment.Assessment;
import org.manzil.service.account.Actor;
import org.manzil.service.duty.Duties;
import org.manzil.service.duty.DutyState;
import org.manzil.service.duty.MyDuties;
import org.manzil.service.duty.OwnDuty;
import org.manzil.service.duty.ReminderAddress;
import org.manzil.service.duty.Reminders;
import org.manzil.service.obligation.Obligations;
import org.manzil.service.obligation.Reason;
import org.manzil.service.obligation.interview.CalendarFile;
import org.manzil.service.obligation.interview.Interview;
import org.manzil.service.obligation.interview.Questions;
import org.manzil.service.obligation.interview.Told;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What the person must do, where it stands, and what they keep for it. */
@Controller
class DutyPages {

  static final String PATH = "/my/duties";

  private final Duties duties;
  private final Reminders reminders;
  private final Questions questions;
  private final Obligations obligations;
  private final CalendarFile calendar;

  DutyPages(
      Duties duties,
      Reminders reminders,
      Questions questions,
      Obligations obligations,
      CalendarFile calendar) {
    this.duties = duties;
    this.reminders = reminders;
    this.questions = questions;
    this.obligations = obligations;
    this.calendar = calendar;
  }

  /** An answer as it is read back. */
  record Given(String name, String label, String text) {}

  @GetMapping(PATH)
  String page(@AuthenticationPrincipal Actor.Resident resident, Locale locale, Model model) {
    MyDuties mine = duties.of(resident.id());
    Locale speaking = obligations.speaking(locale);
    model.addAttribute(
        "duties",
        mine.duties().stream()
            .map(one -> DutyView.of(one, speaking))
            .sorted(Comparator.comparing(DutyView::ofOthers))
            .toList());
    addQuestion(mine, speaking, model);
    addOutcome(mine.assessment(), speaking, model);
    model.addAttribute(
        "problems", mine.problems().stream().map(one -> one.message().in(speaking)).toList());
    Told kept = duties.kept(resident.id());
    model.addAttribute("kept", given(kept, kept.names().stream(), locale));
    model.addAttribute("known", given(mine.current(), known(mine.current(), kept), locale));
    model.addAttribute("authority", obligations.authority(locale));
    model.addAttribute("on", duties.today());
    model.addAttribute("offered", reminders.offered());
    model.addAttribute(
        "reminded", reminders.of(resident.id()).filter(ReminderAddress::confirmed).isPresent());
    return "duty/duties";
  }

  private static void addQuestion(MyDuties mine, Locale locale, Model model) {
    Interview.Step.Ask ask = mine.ask();
    model.addAttribute("ask", ask == null ? null : ask.name());
    model.addAttribute("open", ask == null || ask.why() == null ? null : ask.why().why(locale));
    model.addAttribute("start", ask != null && ask.name().equals(Interview.KIND));
  }

  /** A person with nothing to do is told why. */
  private static void addOutcome(@Nullable Assessment assessment, Locale locale, Model model) {
    model.addAttribute("outcome", assessment == null ? "" : assessment.outcome().code());
    model.addAttribute(
        "reasons",
        assessment == null
            ? List.of()
            : assessment.reasons().stream().map(reason -> Reason.of(reason, locale)).toList());
  }

  /** What the answer rests on besides the kept answers. */
  private static Stream<String> known(Told current, Told kept) {
    return current.names().stream().filter(name -> !current.answer(name).equals(kept.answer(name)));
  }

  private List<Given> given(Told told, Stream<String> names, Locale locale) {
    return names
        .map(
            name ->
                new Given(
                    name,
                    questions.label(name, locale),
                    questions.shown(name, told.answer(name).orElseThrow(), locale)))
        .toList();
  }

  /** The last day for the person's calendar; the file says nothing about them. */
  @PostMapping(PATH + "/calendar")
  ResponseEntity<byte[]> calendar(
      @AuthenticationPrincipal Actor.Resident resident,
      @RequestParam String duty,
      @RequestParam String since,
      Locale locale) {
    return duties.of(resident.id()).duties().stream()
        .filter(one -> one.state() == DutyState.DUE && is(one, duty, since))
        .findFirst()
        .flatMap(one -> calendar.download(one.obligation(), obligations.speaking(locale)))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static boolean is(OwnDuty own, String duty, String since) {
    return Arrays.asList(own.obligation().duty().code(), own.obligation().since().toString())
        .equals(Arrays.asList(duty, since));
  }
}
