package org.manzil.rules.assessment;

import java.util.List;
import org.manzil.rules.law.Event;

/**
 * What made a rule apply.
 *
 * @param event what happened
 * @param other the explanation of the duty it goes alongside; empty when it stands for itself
 */
record Cause(Event event, List<Explanation> other) {

  static Cause of(Event event) {
    return new Cause(event, List.of());
  }

  static Cause of(Finding.Applies applies) {
    return new Cause(applies.event(), List.of(applies.obligation().explanation()));
  }
}
