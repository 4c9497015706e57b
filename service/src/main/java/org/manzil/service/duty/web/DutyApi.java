package org.manzil.service.duty.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.assessment.Assessment;
import org.manzil.rules.facts.FactProblem;
import org.manzil.service.account.Actor;
import org.manzil.service.api.ApiProblem;
import org.manzil.service.api.StrictBody;
import org.manzil.service.duty.Duties;
import org.manzil.service.duty.MyDuties;
import org.manzil.service.duty.OwnDuty;
import org.manzil.service.notice.Notice;
import org.manzil.service.obligation.Obligations;
import org.manzil.service.obligation.interview.FactErrors;
import org.manzil.service.obligation.interview.Interview;
import org.manzil.service.obligation.interview.Told;
import org.manzil.service.resident.ResidentId;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A person's own duties, and the answers they keep for them, by API. */
@RestController
@RequestMapping("/api/v1/me/duties")
class DutyApi {

  private final Duties duties;
  private final Obligations obligations;

  DutyApi(Duties duties, Obligations obligations) {
    this.duties = duties;
    this.obligations = obligations;
  }

  @GetMapping
  ResponseEntity<Map<String, @Nullable Object>> duties(
      @AuthenticationPrincipal Actor.Resident resident, Locale locale) {
    return body(resident.id(), duties.of(resident.id()), obligations.speaking(locale));
  }

  /** Keeps these answers in place of all before. */
  @PutMapping("/answers")
  ResponseEntity<Map<String, @Nullable Object>> keep(
      @AuthenticationPrincipal Actor.Resident resident,
      @StrictBody Map<String, Object> answers,
      Locale locale) {
    Locale speaking = obligations.speaking(locale);
    Told told = told(answers);
    requireNone(Interview.problems(told), speaking);
    MyDuties mine = duties.change(resident.id(), kept -> told);
    requireNone(mine.problems(), speaking);
    return body(resident.id(), mine, speaking);
  }

  private static void requireNone(List<FactProblem> problems, Locale speaking) {
    if (!problems.isEmpty()) {
      throw ApiProblem.invalid(
          problems.stream().map(problem -> FactErrors.of(problem, speaking)).toList());
    }
  }

  @DeleteMapping("/answers")
  ResponseEntity<Void> forget(@AuthenticationPrincipal Actor.Resident resident) {
    duties.delete(resident.id(), kept -> Told.of(List.of()));
    return ResponseEntity.noContent().build();
  }

  private static Told told(Map<String, Object> answers) {
    List<ApiProblem.FieldError> errors = new ArrayList<>();
    Told told = Told.of(List.of());
    for (Map.Entry<String, Object> answer : answers.entrySet()) {
      String name = answer.getKey();
      String value = text(answer.getValue());
      Told more = Told.of(List.of(name + "=" + value));
      if (!Duties.keeps(name) || value.isEmpty() || more.names().isEmpty()) {
        errors.add(new ApiProblem.FieldError(name, "unknown", "No answer that is kept."));
      } else {
        told = told.with(name, value);
      }
    }
    if (told.answer(Interview.KIND).isPresent() && Interview.move(told).isEmpty()) {
      errors.add(new ApiProblem.FieldError("kind", "unknown", "arrival, change or departure."));
    }
    if (told.answer(Interview.SINCE).isPresent() && Interview.day(told).isEmpty()) {
      errors.add(new ApiProblem.FieldError("since", "not-a-date", "A day such as 2026-11-20."));
    }
    if (!errors.isEmpty()) {
      throw ApiProblem.invalid(errors);
    }
    return told;
  }

  /** As the pages keep it; of roles there is one at most. */
  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case List<?> roles when roles.isEmpty() -> "none";
      case List<?> roles -> roles.size() == 1 ? String.valueOf(roles.getFirst()) : "";
      default -> String.valueOf(value);
    };
  }

  private ResponseEntity<Map<String, @Nullable Object>> body(
      ResidentId self, MyDuties mine, Locale locale) {
    Assessment assessment = mine.assessment();
    Interview.Step.Ask ask = mine.ask();
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("on", duties.today().toString());
    body.put("outcome", assessment == null ? "needs-fact" : assessment.outcome().code());
    body.put("duties", mine.duties().stream().map(one -> duty(one, locale)).toList());
    body.put("next", ask == null ? null : next(ask, locale));
    body.put("answers", answers(duties.kept(self)));
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }

  private static Map<String, @Nullable Object> duty(OwnDuty own, Locale locale) {
    Map<String, @Nullable Object> duty = new LinkedHashMap<>(own.obligation().toMap(locale));
    duty.put("title", own.obligation().duty().title().in(locale));
    duty.put("state", own.state().code());
    duty.put("daysLeft", own.daysLeft());
    Notice notice = own.notice();
    duty.put("notice", notice == null ? null : notice(notice, own.inTime()));
    return duty;
  }

  private static Map<String, @Nullable Object> notice(Notice notice, @Nullable Boolean inTime) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("number", notice.number());
    body.put("state", notice.state().code());
    body.put("filedAt", notice.filedAt().toString());
    body.put("inTime", inTime);
    return body;
  }

  private static Map<String, @Nullable Object> next(Interview.Step.Ask ask, Locale locale) {
    Map<String, @Nullable Object> next = new LinkedHashMap<>();
    next.put("name", ask.name());
    next.put("why", ask.why() == null ? null : ask.why().why(locale));
    return next;
  }

  private static Map<String, String> answers(Told kept) {
    Map<String, String> answers = new LinkedHashMap<>();
    kept.names().forEach(name -> answers.put(name, kept.answer(name).orElseThrow()));
    return answers;
  }
}
