package org.manzil.rules.revision;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.manzil.rules.language.Sentence;
import org.manzil.rules.language.Sequence;
import org.manzil.rules.language.Wording;
import org.manzil.rules.law.Rule;

/** What becomes of one rule. */
public sealed interface RuleChange {

  /** The change in plain words. */
  Wording wording();

  /** It is new. */
  record Added(Rule rule) implements RuleChange {
    @Override
    public Wording wording() {
      return new Sentence("revision.added", Map.of("rule", rule.says()));
    }
  }

  /** It is no longer there. */
  record Removed(Rule rule) implements RuleChange {
    @Override
    public Wording wording() {
      return new Sentence("revision.removed", Map.of("rule", rule.says()));
    }
  }

  /** It says something else; never without a part. */
  record Changed(Rule before, Rule after, Set<RulePart> parts) implements RuleChange {
    public Changed {
      parts = Set.copyOf(parts);
    }

    @Override
    public Wording wording() {
      List<Wording> changed = parts.stream().sorted().map(RulePart::wording).toList();
      return new Sentence(
          "revision.changed",
          Map.of(
              "before", before.says(),
              "after", after.says(),
              "parts", new Sequence(changed, ", ")));
    }
  }
}
