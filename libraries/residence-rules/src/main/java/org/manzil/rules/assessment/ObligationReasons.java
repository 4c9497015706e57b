package org.manzil.rules.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.condition.Answer;
import org.manzil.rules.condition.Condition;
import org.manzil.rules.condition.Requirement;
import org.manzil.rules.language.Sentence;
import org.manzil.rules.language.Sequence;
import org.manzil.rules.language.Wording;
import org.manzil.rules.law.ExceptionalCase;
import org.manzil.rules.law.Limit;
import org.manzil.rules.timelimit.CountInWords;
import org.manzil.rules.timelimit.Reckoning;

/** Explains an obligation: the rule, the count of its days, and everything it rests on. */
final class ObligationReasons {

  private final Wording authority;
  private final ObligationMaker.Case found;
  private final @Nullable LocalDate earliest;
  private final @Nullable Reckoning reckoning;

  ObligationReasons(
      Wording authority,
      ObligationMaker.Case found,
      @Nullable LocalDate earliest,
      @Nullable Reckoning reckoning) {
    this.authority = authority;
    this.found = found;
    this.earliest = earliest;
    this.reckoning = reckoning;
  }

  Explanation explanation() {
    List<Explanation> because = new ArrayList<>();
    because.add(Reasons.source(found.rule()));
    because.addAll(found.cause().other());
    because.add(Explanation.of(ExplanationKind.FACT, event()));
    conditions(ExplanationKind.FACT, "condition-met", found.rule().conditions().all(), because);
    whoActs(because);
    found.rule().exempt().forEach(exempt -> exception(exempt, because));
    for (ExceptionalCase open : found.rule().registrarDecides()) {
      if (!open.asked()) {
        exception(open, because);
      }
    }
    if (reckoning instanceof Reckoning.Counted counted
        && found.rule().limit() instanceof Limit.Within within) {
      because.add(counting(found.rule().id(), counted, within));
    }
    if (earliest != null) {
      because.add(said(ExplanationKind.EARLIEST, "earliest", "day", earliest));
    }
    return new Explanation(
        ExplanationKind.RULE, Sequence.of(found.rule().says(), count()), because);
  }

  private void whoActs(List<Explanation> because) {
    String phrase = "who-acts." + found.acting().who().code();
    conditions(ExplanationKind.WHO_ACTS, phrase, found.acting().when().all(), because);
    found
        .acting()
        .words()
        .ifPresent(words -> because.add(Explanation.of(ExplanationKind.WHO_ACTS, words)));
  }

  /** Whoever was not asked must be told, or the answer would claim to have checked it. */
  private void exception(ExceptionalCase exception, List<Explanation> because) {
    boolean checked = exception.when().test(found.facts(), found.day()) == Answer.NOT_MET;
    because.add(
        checked
            ? said(ExplanationKind.NOT_EXEMPT, "not-exempt", "exemption", exception.text())
            : new Explanation(
                ExplanationKind.UNLESS,
                new Sentence("unless", Map.of("exemption", exception.text())),
                List.of(Reasons.source(exception))));
  }

  private static Explanation counting(String rule, Reckoning.Counted counted, Limit.Within within) {
    CountInWords words = new CountInWords(counted);
    List<Explanation> because = new ArrayList<>();
    within.countedBy().ifPresent(source -> because.add(Reasons.source(rule, source)));
    within.why().ifPresent(why -> because.add(Explanation.of(ExplanationKind.COUNT, why)));
    words.holidays().forEach(day -> because.add(Explanation.of(ExplanationKind.HOLIDAY, day)));
    return new Explanation(ExplanationKind.COUNT, words.steps(), because);
  }

  private static void conditions(
      ExplanationKind kind, String phrase, List<Condition> conditions, List<Explanation> because) {
    for (Condition condition : conditions) {
      because.add(said(kind, phrase, "requirement", new Requirement(condition)));
    }
  }

  private Wording event() {
    return new Sentence("event." + found.cause().event().code(), Map.of("day", found.day()));
  }

  private Wording count() {
    Wording event = event();
    return switch (found.rule().limit()) {
      case Limit.NotInSource(var ask) ->
          Sequence.of(new Sequence(List.of(event, new Sentence("no-number")), ". "), ask);
      case Limit.Within within -> counted(event);
    };
  }

  private Wording counted(Wording event) {
    if (!(reckoning instanceof Reckoning.Counted counted)) {
      Wording unknown = new Sentence("outside-calendar", Map.of("authority", authority));
      return new Sequence(List.of(event, unknown), ". ");
    }
    Wording last = new Sentence("last-day", Map.of("day", counted.last()));
    return Sequence.of(new Sequence(List.of(event, new CountInWords(counted)), ", "), last);
  }

  private static Explanation said(ExplanationKind kind, String phrase, String name, Object value) {
    return Explanation.of(kind, new Sentence(phrase, Map.of(name, value)));
  }
}
