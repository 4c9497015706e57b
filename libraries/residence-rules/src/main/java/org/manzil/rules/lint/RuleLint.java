package org.manzil.rules.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.manzil.rules.condition.Relation;
import org.manzil.rules.law.Rule;
import org.manzil.rules.law.Validity;

/** Looks for rules of one duty that clash in time, or leave days between them. */
final class RuleLint {

  private final List<Rule> rules;
  private final Places places;
  private final List<LintFinding> findings = new ArrayList<>();

  RuleLint(List<Rule> rules, Places places) {
    this.rules =
        rules.stream().sorted(Comparator.comparing((Rule rule) -> rule.inForce().from())).toList();
    this.places = places;
  }

  List<LintFinding> findings() {
    for (int later = 0; later < rules.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        overlap(rules.get(earlier), rules.get(later));
      }
    }
    rules.forEach(this::gapAfter);
    return findings;
  }

  private void overlap(Rule earlier, Rule later) {
    if (sameMatter(earlier, later)
        && !later.inForce().from().isAfter(earlier.inForce().until())
        && !Relation.exclude(earlier.conditions(), later.conditions())) {
      add(
          LintCheck.OVERLAP,
          later,
          "from "
              + later.inForce().from()
              + " rule '"
              + earlier.id()
              + "' makes the same people do the same: end it the day before, or tell them apart");
    }
  }

  /** Only rules that say the same of the same people: others may well have come later. */
  private void gapAfter(Rule rule) {
    List<Rule> same =
        rules.stream()
            .filter(other -> sameMatter(rule, other))
            .filter(other -> rule.conditions().equals(other.conditions()))
            .toList();
    Validity ended = rule.inForce();
    if (ended.until().equals(LocalDate.MAX)) {
      return;
    }
    boolean goesOn = same.stream().anyMatch(other -> other != rule && reaches(other, ended));
    same.stream()
        .filter(other -> other.inForce().from().isAfter(ended.until()))
        .findFirst()
        .filter(next -> !goesOn)
        .ifPresent(
            next ->
                add(
                    LintCheck.GAP,
                    next,
                    "no such rule is in force between "
                        + ended.until()
                        + " (the end of '"
                        + rule.id()
                        + "') and "
                        + next.inForce().from()));
  }

  private static boolean reaches(Rule other, Validity ended) {
    return other.inForce().holds(ended.until().plusDays(1));
  }

  private static boolean sameMatter(Rule one, Rule other) {
    return one.duty().equals(other.duty()) && one.trigger().equals(other.trigger());
  }

  private void add(LintCheck check, Rule rule, String message) {
    findings.add(LintFinding.of(check, places.of("rules", rule.id()), message));
  }
}
