package org.manzil.rules.law;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.manzil.rules.yaml.ProblemKind;
import org.manzil.rules.yaml.YamlValue;

/** Checks how rules follow one another and hang together. */
final class Succession {

  private Succession() {}

  static void check(YamlValue list, Map<String, Rule> rules) {
    List<YamlValue> items = list.items();
    for (YamlValue item : items) {
      YamlValue named = item.identified();
      Rule rule = named.get("id").lookUp(rules);
      named.find("replaces").ifPresent(replaced -> replaces(replaced, rule, rules));
      if (rule.trigger() instanceof Trigger.Alongside(var duties)) {
        checkAlongside(named, rule, duties, rules);
      }
    }
  }

  private static void replaces(YamlValue value, Rule rule, Map<String, Rule> rules) {
    Rule before = value.lookUp(rules);
    if (!before.duty().equals(rule.duty())) {
      throw value.problem(
          ProblemKind.WRONG_VALIDITY, "rule '" + before.id() + "' is about another duty");
    }
    if (!before.inForce().isFollowedBy(rule.inForce())) {
      throw value.problem(
          ProblemKind.WRONG_VALIDITY,
          "rule '" + before.id() + "' must end the day before this one comes into force");
    }
  }

  /** A chain of such rules would make answers hang on the order of the file. */
  private static void checkAlongside(
      YamlValue value, Rule rule, Set<String> duties, Map<String, Rule> rules) {
    boolean chained =
        rules.values().stream()
            .anyMatch(
                other ->
                    duties.contains(other.duty().code())
                        && other.trigger() instanceof Trigger.Alongside);
    if (chained) {
      throw value
          .get("alongside")
          .problem("rule '" + rule.id() + "' goes alongside a duty that itself goes alongside");
    }
  }
}
