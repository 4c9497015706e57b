package org.manzil.service.obligation.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.assessment.Assessment;
import org.manzil.rules.assessment.NextFact;
import org.manzil.rules.facts.FactName;
import org.manzil.rules.facts.FactProblem;
import org.manzil.rules.facts.Facts;
import org.manzil.rules.facts.RefusedFactsException;
import org.manzil.rules.law.NoticeKind;
import org.manzil.service.obligation.Obligations;
import org.springframework.stereotype.Component;

/** Tells from the answers so far what to ask next; which facts those are is the regime's choice. */
@Component
class Interview {

  /** Asked before any fact: what happened, and on which day. */
  static final String KIND = "kind";

  static final String SINCE = "since";

  /** Whether there is such a question. */
  static boolean asks(String name) {
    return name.equals(KIND) || name.equals(SINCE) || FactName.of(name).isPresent();
  }

  /** What comes after the answers so far. */
  sealed interface Step {

    /**
     * A question.
     *
     * @param why the rule that needs the answer; null for what is asked of everybody
     */
    record Ask(String name, @Nullable NextFact why) implements Step {}

    /** Nothing more to ask. */
    record Answered(Assessment assessment) implements Step {}

    /** The answers cannot be true together. */
    record Refused(List<FactProblem> problems) implements Step {}
  }

  private final Obligations obligations;

  Interview(Obligations obligations) {
    this.obligations = obligations;
  }

  Step after(Told told) {
    if (told.answer(KIND).flatMap(Interview::kind).isEmpty()) {
      return new Step.Ask(KIND, null);
    }
    if (told.answer(SINCE).flatMap(Interview::day).isEmpty()) {
      return new Step.Ask(SINCE, null);
    }
    try {
      Assessment assessment = assess(told);
      NextFact next = assessment.nextFact();
      return next == null || told.answer(next.name().code()).isPresent()
          ? new Step.Answered(assessment)
          : new Step.Ask(next.name().code(), next);
    } catch (RefusedFactsException e) {
      return new Step.Refused(e.problems());
    }
  }

  /**
   * What follows from the answers, as far as they go.
   *
   * @throws RefusedFactsException if they cannot be true together
   * @throws NoSuchElementException if what happened, or when, was not told
   */
  Assessment assess(Told told) {
    return obligations.assessMove(Facts.from(facts(told)), kind(told), since(told));
  }

  /**
   * What happened.
   *
   * @throws NoSuchElementException if it was not told
   */
  NoticeKind kind(Told told) {
    return told.answer(KIND).flatMap(Interview::kind).orElseThrow();
  }

  /**
   * When it happened.
   *
   * @throws NoSuchElementException if it was not told
   */
  LocalDate since(Told told) {
    return told.answer(SINCE).flatMap(Interview::day).orElseThrow();
  }

  private static Map<String, Object> facts(Told told) {
    Map<String, Object> facts = new HashMap<>();
    for (FactName fact : FactName.values()) {
      told.answer(fact.code()).ifPresent(value -> facts.put(fact.code(), typed(fact, value)));
    }
    return facts;
  }

  private static Object typed(FactName fact, String value) {
    return switch (fact) {
      case VISA_FREE, LEAVING_COUNTRY -> Boolean.valueOf(value);
      case STAY_DAYS -> value.matches("[0-9]{1,9}") ? Integer.valueOf(value) : value;
      case ROLES -> value.equals("none") ? List.of() : List.of(value);
      default -> value;
    };
  }

  private static Optional<NoticeKind> kind(String value) {
    try {
      return Optional.of(NoticeKind.valueOf(value.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(String value) {
    try {
      return Optional.of(LocalDate.parse(value));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
