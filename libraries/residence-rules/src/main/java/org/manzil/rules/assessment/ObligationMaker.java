package org.manzil.rules.assessment;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.condition.Answer;
import org.manzil.rules.condition.Conditions;
import org.manzil.rules.facts.FactName;
import org.manzil.rules.facts.Facts;
import org.manzil.rules.language.Wording;
import org.manzil.rules.law.ActingCase;
import org.manzil.rules.law.Limit;
import org.manzil.rules.law.Rule;
import org.manzil.rules.timelimit.Reckoning;

/** Makes the obligation of a rule that applies: who must act, from when and by when. */
final class ObligationMaker {

  private final Wording authority;

  ObligationMaker(Wording authority) {
    this.authority = authority;
  }

  Finding make(Rule rule, Facts facts, LocalDate day, Cause cause) {
    for (ActingCase acting : rule.mustAct()) {
      Answer answer = acting.when().test(facts, day);
      if (answer == Answer.MET) {
        return timed(rule, facts, new Case(rule, facts, day, cause, acting));
      }
      if (answer != Answer.NOT_MET) {
        return open(rule, acting.when(), answer, facts, day);
      }
    }
    throw new IllegalStateException("rule " + rule.id() + " leaves open who must act");
  }

  private Finding timed(Rule rule, Facts facts, Case found) {
    if (!(rule.limit() instanceof Limit.Within within)) {
      return applies(found, null);
    }
    Optional<Reckoning> reckoning =
        within.calendar().reckon(within.limit(), found.day(), facts.landIfTold());
    return reckoning
        .map(counted -> applies(found, counted))
        .orElseGet(() -> new Finding.Needs(rule, FactName.LAND));
  }

  private Finding applies(Case found, @Nullable Reckoning reckoning) {
    Rule rule = found.rule();
    LocalDate earliest = rule.earliest().map(before -> before.before(found.day())).orElse(null);
    LocalDate last = reckoning instanceof Reckoning.Counted counted ? counted.last() : null;
    Explanation why = new ObligationReasons(authority, found, earliest, reckoning).explanation();
    return new Finding.Applies(
        new Obligation(
            rule.duty(),
            found.day(),
            earliest,
            last,
            found.acting().who(),
            rule.bring(),
            RuleReference.of(rule),
            why),
        found.cause().event());
  }

  private static Finding open(
      Rule rule, Conditions when, Answer answer, Facts facts, LocalDate day) {
    return when.first(answer, facts, day)
        .map(
            condition ->
                answer == Answer.NOT_TOLD
                    ? new Finding.Needs(rule, condition.fact())
                    : new Finding.ForRegistrar(Reasons.undecidable(rule, condition)))
        .orElseThrow();
  }

  /** A rule that applies, to whom, the day of its event, why, and who must act. */
  record Case(Rule rule, Facts facts, LocalDate day, Cause cause, ActingCase acting) {}
}
