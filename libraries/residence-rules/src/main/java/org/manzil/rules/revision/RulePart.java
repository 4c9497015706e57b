package org.manzil.rules.revision;

import java.util.function.Function;
import org.manzil.rules.language.Coded;
import org.manzil.rules.language.Sentence;
import org.manzil.rules.language.Wording;
import org.manzil.rules.law.Rule;

/** What of a rule can change. */
public enum RulePart implements Coded {
  DUTY(Rule::duty),
  SAYS(Rule::says),
  IN_FORCE(Rule::inForce),
  EVENT(Rule::trigger),
  CONDITIONS(Rule::conditions),
  EXEMPTIONS(Rule::exempt),
  OPEN_CASES(Rule::registrarDecides),
  MUST_ACT(Rule::mustAct),
  /** The limit, how it is counted, or the calendar it is counted in. */
  TIME_LIMIT(Rule::limit),
  EARLIEST(Rule::earliest),
  BRING(Rule::bring),
  SOURCE(Rule::source);

  private final Function<Rule, Object> part;

  RulePart(Function<Rule, Object> part) {
    this.part = part;
  }

  boolean differs(Rule one, Rule other) {
    return !part.apply(one).equals(part.apply(other));
  }

  Wording wording() {
    return new Sentence("rule-part." + code());
  }
}
