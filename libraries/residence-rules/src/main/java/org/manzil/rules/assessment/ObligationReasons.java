package org.manzil.rules.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
    conditions("condition-met", found.rule().conditions().all(), because);
    conditions("who-acts." + found.acting().who().code(), found.acting().when().all(), because);
    for (ExceptionalCase exempt : found.rule().exempt()) {
      because.add(said("not-exempt", "exemption", exempt.text()));
    }
    if (reckoning instanceof Reckoning.Counted counted) {
      new CountInWords(counted)
          .holidaysPassed()
          .forEach(holiday -> because.add(Explanation.of(holiday)));
    }
    if (earliest != null) {
      because.add(said("earliest", "day", earliest));
    }
    return new Explanation(Sequence.of(found.rule().says(), count()), because);
  }

  private static void conditions(
      String phrase, List<Condition> conditions, List<Explanation> because) {
    for (Condition condition : conditions) {
      because.add(said(phrase, "requirement", new Requirement(condition)));
    }
  }

  private Wording count() {
    Wording event =
        new Sentence("event." + found.cause().event().code(), Map.of("day", found.day()));
    return switch (found.rule().limit()) {
      case Limit.NotInSource(var ask) ->
          Sequence.of(new Sequence(List.of(event, new Sentence("no-number")), ". "), ask);
      case Limit.Within(var limit, var calendar) -> counted(event);
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

  private static Explanation said(String phrase, String name, Object value) {
    return Explanation.of(new Sentence(phrase, Map.of(name, value)));
  }
}
