package org.manzil.rules.revision;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.manzil.rules.language.Sentence;
import org.manzil.rules.law.Rule;

/**
 * What another version does to the rules of a regime; rules are told apart by their id.
 *
 * @param changes rule by rule, those that were there first; empty if the rules are the same
 */
public record Revision(List<RuleChange> changes) {
  public Revision {
    changes = List.copyOf(changes);
  }

  /** Compares the rules of two versions. */
  public static Revision between(List<Rule> before, List<Rule> after) {
    Map<String, Rule> left = byId(after);
    List<RuleChange> changes = new ArrayList<>();
    for (Rule rule : before) {
      Rule other = left.remove(rule.id());
      if (other == null) {
        changes.add(new RuleChange.Removed(rule));
      } else {
        changes.addAll(changed(rule, other));
      }
    }
    left.values().forEach(rule -> changes.add(new RuleChange.Added(rule)));
    return new Revision(changes);
  }

  private static Map<String, Rule> byId(List<Rule> rules) {
    Map<String, Rule> byId = new LinkedHashMap<>();
    rules.forEach(rule -> byId.put(rule.id(), rule));
    return byId;
  }

  private static List<RuleChange> changed(Rule one, Rule other) {
    Set<RulePart> parts = EnumSet.noneOf(RulePart.class);
    for (RulePart part : RulePart.values()) {
      if (part.differs(one, other)) {
        parts.add(part);
      }
    }
    return parts.isEmpty() ? List.of() : List.of(new RuleChange.Changed(one, other, parts));
  }

  /** Each change in plain words, or that there is none. */
  public List<String> in(Locale locale) {
    return changes.isEmpty()
        ? List.of(new Sentence("diff.same").in(locale))
        : changes.stream().map(change -> change.wording().in(locale)).toList();
  }
}
