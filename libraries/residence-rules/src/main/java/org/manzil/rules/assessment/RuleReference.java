package org.manzil.rules.assessment;

import org.manzil.rules.law.Rule;
import org.manzil.rules.law.Source;

/**
 * The rule an obligation follows from.
 *
 * @param id its name in the regime's files
 * @param source where it is written
 */
public record RuleReference(String id, Source source) {

  static RuleReference of(Rule rule) {
    return new RuleReference(rule.id(), rule.source());
  }
}
