package org.manzil.rules.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.condition.Answer;
import org.manzil.rules.condition.Condition;
import org.manzil.rules.condition.Conditions;
import org.manzil.rules.facts.Facts;
import org.manzil.rules.law.Event;
import org.manzil.rules.law.ExceptionalCase;
import org.manzil.rules.law.Rule;
import org.manzil.rules.law.Trigger;

/** Checks one rule for one person: is it about them, does it exempt them, what is missing? */
final class RuleCheck {

  private final ObligationMaker maker;

  RuleCheck(ObligationMaker maker) {
    this.maker = maker;
  }

  /** What the rule says; a rule alongside a duty says something each time that duty arose. */
  List<Finding> check(Rule rule, Facts facts, List<Finding.Applies> soFar) {
    if (rule.trigger() instanceof Trigger.OnEvent(Event event)) {
      return List.of(onEvent(rule, facts, event));
    }
    List<Finding> findings = new ArrayList<>();
    for (Finding.Applies other : soFar) {
      if (rule.trigger() instanceof Trigger.Alongside(var duties)
          && duties.contains(other.obligation().duty().code())) {
        findings.add(check(rule, facts, other.obligation().since(), Cause.of(other)));
      }
    }
    return findings;
  }

  private Finding onEvent(Rule rule, Facts facts, Event event) {
    return event.didNotHappen(facts, rule.inForce().from())
        ? new Finding.FarFrom(Reasons.didNotHappen(rule, event))
        : check(rule, facts, event.day(facts, rule.inForce().from()), Cause.of(event));
  }

  private Finding check(Rule rule, Facts facts, @Nullable LocalDate day, Cause cause) {
    return notMet(rule, facts, day)
        .or(() -> exempt(rule, facts, day))
        .or(() -> needs(rule, facts, day, cause.event()))
        .or(() -> forRegistrar(rule, facts, day))
        .orElseGet(
            () ->
                day == null
                    ? new Finding.Needs(rule, cause.event().fact())
                    : maker.make(rule, facts, day, cause));
  }

  private static Optional<Finding> notMet(Rule rule, Facts facts, @Nullable LocalDate day) {
    if (day != null && day.isAfter(rule.inForce().until())) {
      return Optional.of(new Finding.FarFrom(Reasons.noLonger(rule)));
    }
    if (day != null && day.isBefore(rule.inForce().from())) {
      return Optional.of(new Finding.NotMet(Reasons.notYet(rule)));
    }
    return rule.conditions().test(facts, day) == Answer.NOT_MET
        ? rule.conditions()
            .first(Answer.NOT_MET, facts, day)
            .map(failed -> new Finding.NotMet(Reasons.unmet(rule, failed)))
        : Optional.empty();
  }

  private static Optional<Finding> exempt(Rule rule, Facts facts, @Nullable LocalDate day) {
    for (ExceptionalCase exempt : rule.exempt()) {
      if (exempt.when().test(facts, day) == Answer.MET) {
        return Optional.of(
            new Finding.Exempt(Reasons.exceptional(ExplanationKind.NOT_CONCERNED, rule, exempt)));
      }
    }
    return Optional.empty();
  }

  /** The day of the event is asked for first, then the rest in the author's order. */
  private static Optional<Finding> needs(
      Rule rule, Facts facts, @Nullable LocalDate day, Event event) {
    return day == null
        ? Optional.of(new Finding.Needs(rule, event.fact()))
        : first(rule, Answer.NOT_TOLD, facts, day)
            .map(missing -> new Finding.Needs(rule, missing.fact()));
  }

  private static Optional<Finding> forRegistrar(Rule rule, Facts facts, @Nullable LocalDate day) {
    for (ExceptionalCase open : rule.registrarDecides()) {
      if (open.when().test(facts, day) == Answer.MET) {
        return Optional.of(
            new Finding.ForRegistrar(Reasons.exceptional(ExplanationKind.REGISTRAR, rule, open)));
      }
    }
    return first(rule, Answer.UNDECIDABLE, facts, day)
        .map(open -> new Finding.ForRegistrar(Reasons.undecidable(rule, open)));
  }

  private static Optional<Condition> first(
      Rule rule, Answer answer, Facts facts, @Nullable LocalDate day) {
    for (Conditions conditions : rule.allConditions()) {
      if (conditions.test(facts, day) == answer) {
        return conditions.first(answer, facts, day);
      }
    }
    return Optional.empty();
  }
}
