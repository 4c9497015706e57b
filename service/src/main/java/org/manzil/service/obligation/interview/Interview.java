package org.manzil.service.obligation.interview;

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
import org.manzil.service.obligation.Move;
import org.manzil.service.obligation.Obligations;
import org.springframework.stereotype.Component;

/** Tells from the answers so far what to ask next; which facts those are is the regime's choice. */
@Component
public class Interview {

  /** Asked before any fact: what happened, and on which day. */
  public static final String KIND = "kind";

  public static final String SINCE = "since";

  /** Whether there is such a question. */
  public static boolean asks(String name) {
    return name.equals(KIND) || name.equals(SINCE) || FactName.of(name).isPresent();
  }

  /** What comes after the answers so far. */
  public sealed interface Step {

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

  /** What comes after the answers so far. */
  public Step after(Told told) {
    return after(told, null);
  }

  /**
   * The same by the rules of that day.
   *
   * @param on null for today
   */
  public Step after(Told told, @Nullable LocalDate on) {
    if (move(told).isEmpty()) {
      return new Step.Ask(KIND, null);
    }
    if (day(told).isEmpty()) {
      return new Step.Ask(SINCE, null);
    }
    try {
      Assessment assessment = assess(told, on);
      NextFact next = assessment.nextFact();
      return next == null || told.answer(next.name().code()).isPresent()
          ? new Step.Answered(assessment)
          : new Step.Ask(next.name().code(), next);
    } catch (RefusedFactsException e) {
      return new Step.Refused(e.problems());
    }
  }

  /**
   * What follows from the answers, as far as they go, by today's rules.
   *
   * @throws RefusedFactsException if they cannot be true together
   * @throws NoSuchElementException if what happened, or when, was not told
   */
  public Assessment assess(Told told) {
    return assess(told, null);
  }

  private Assessment assess(Told told, @Nullable LocalDate on) {
    return obligations.assess(of(told), on);
  }

  /**
   * The move that the answers amount to.
   *
   * @throws RefusedFactsException if an answer is none
   * @throws NoSuchElementException if what happened, or when, was not told
   */
  public static Move of(Told told) {
    return new Move(Facts.from(values(told)), move(told).orElseThrow(), day(told).orElseThrow());
  }

  /** What is wrong with the answers by themselves, also where no move is told yet. */
  public static List<FactProblem> problems(Told told) {
    try {
      Facts unused = Facts.from(values(told));
      return List.of();
    } catch (RefusedFactsException e) {
      return e.problems();
    }
  }

  /** What happened, if it was told. */
  public static Optional<NoticeKind> move(Told told) {
    return told.answer(KIND).flatMap(Interview::kind);
  }

  /** On which day, if it was told. */
  public static Optional<LocalDate> day(Told told) {
    return told.answer(SINCE).flatMap(Interview::day);
  }

  private static Map<String, Object> values(Told told) {
    Map<String, Object> facts = new HashMap<>();
    for (FactName fact : FactName.values()) {
      told.answer(fact.code()).ifPresent(value -> facts.put(fact.code(), typed(fact, value)));
    }
    return facts;
  }

  private static Object typed(FactName fact, String value) {
    return switch (fact) {
      case VISA_FREE, LEAVING_COUNTRY ->
          value.matches("true|false") ? Boolean.valueOf(value) : value;
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
