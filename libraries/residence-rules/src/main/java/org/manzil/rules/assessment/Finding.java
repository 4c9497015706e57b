package org.manzil.rules.assessment;

import org.manzil.rules.facts.FactName;
import org.manzil.rules.law.Event;
import org.manzil.rules.law.Rule;

/** What one rule says for one person. */
sealed interface Finding {

  /** The duty arises, because of that event. */
  record Applies(Obligation obligation, Event event) implements Finding {}

  /** The rule would apply, but exempts the person. */
  record Exempt(Explanation why) implements Finding {}

  /** The rule is not about this person, or not yet in force. */
  record NotMet(Explanation why) implements Finding {}

  /** What the rule is about did not happen, or the rule was no longer in force then. */
  record FarFrom(Explanation why) implements Finding {}

  /** A fact is missing. */
  record Needs(Rule rule, FactName fact) implements Finding {}

  /** Rule and facts do not decide it. */
  record ForRegistrar(Explanation why) implements Finding {}
}
