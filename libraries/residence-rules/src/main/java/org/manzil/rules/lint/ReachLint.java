package org.manzil.rules.lint;

import java.util.ArrayList;
import java.util.List;
import org.manzil.rules.condition.Condition;
import org.manzil.rules.condition.Conditions;
import org.manzil.rules.condition.Relation;
import org.manzil.rules.law.ActingCase;
import org.manzil.rules.law.Event;
import org.manzil.rules.law.ExceptionalCase;
import org.manzil.rules.law.Limit;
import org.manzil.rules.law.Rule;
import org.manzil.rules.law.Trigger;
import org.manzil.rules.timelimit.LastDay;
import org.manzil.rules.timelimit.Unit;

/** Looks for rules that can never apply, and for calendars too short for their rules. */
final class ReachLint {

  private final List<Rule> rules;
  private final Places places;
  private final List<LintFinding> findings = new ArrayList<>();

  ReachLint(List<Rule> rules, Places places) {
    this.rules = rules;
    this.places = places;
  }

  List<LintFinding> findings() {
    for (Rule rule : rules) {
      alongside(rule);
      arrivedTooEarly(rule);
      rule.exempt().forEach(exempt -> exemptsAll(rule, exempt));
      actingCases(rule);
      calendar(rule);
    }
    return findings;
  }

  private void alongside(Rule rule) {
    if (rule.trigger() instanceof Trigger.Alongside(var duties)
        && rules.stream().noneMatch(other -> duties.contains(other.duty().code()))) {
      unreachable(rule, "no rule makes the duties arise that it goes alongside: " + duties);
    }
  }

  private void arrivedTooEarly(Rule rule) {
    if (!rule.trigger().equals(new Trigger.OnEvent(Event.ARRIVED))) {
      return;
    }
    for (Condition condition : rule.conditions().all()) {
      if (condition instanceof Condition.ArrivedBetween(var first, var last)
          && (last.isBefore(rule.inForce().from()) || first.isAfter(rule.inForce().until()))) {
        unreachable(rule, "whoever it wants to have arrived did so when it was not in force");
      }
    }
  }

  private void exemptsAll(Rule rule, ExceptionalCase exempt) {
    if (Relation.imply(rule.conditions(), exempt.when())) {
      unreachable(rule, "'" + exempt.id() + "' exempts everybody it applies to");
    }
  }

  private void actingCases(Rule rule) {
    List<ActingCase> cases = rule.mustAct();
    for (int later = 1; later < cases.size(); later++) {
      Conditions when = cases.get(later).when();
      if (cases.subList(0, later).stream().anyMatch(one -> Relation.imply(when, one.when()))) {
        unreachable(rule, "case " + (later + 1) + " of 'must-act' is met by an earlier one");
      }
    }
  }

  private void calendar(Rule rule) {
    if (rule.limit() instanceof Limit.Within within
        && needsCalendar(within)
        && !within.calendar().everywhere().knows(rule.inForce().from())) {
      add(
          LintCheck.SHORT_CALENDAR,
          rule,
          "calendar '"
              + within.calendar().id()
              + "' does not know the first days of the rule:"
              + " their answers have no last day");
    }
  }

  private static boolean needsCalendar(Limit.Within within) {
    return within.limit().within().unit() == Unit.WORKING_DAYS
        || within.limit().lastDay() != LastDay.STAYS;
  }

  private void unreachable(Rule rule, String message) {
    add(LintCheck.UNREACHABLE, rule, message);
  }

  private void add(LintCheck check, Rule rule, String message) {
    findings.add(LintFinding.of(check, places.of("rules", rule.id()), message));
  }
}
