package org.manzil.rules.assessment;

import java.util.List;
import org.manzil.rules.law.Event;

/**
 * What made a rule apply.
 *
 * @param event what happened
 * @param other the rule of the duty it goes alongside, and its source; empty when it stands for
 *     itself
 */
record Cause(Event event, List<Explanation> other) {

  static Cause of(Event event) {
    return new Cause(event, List.of());
  }

  static Cause of(Finding.Applies applies) {
    // Its own reasons stand in the answer already, with its own duty.
    Explanation other = applies.obligation().explanation();
    List<Explanation> sources =
        other.because().stream().filter(one -> one.kind() == ExplanationKind.SOURCE).toList();
    return new Cause(
        applies.event(), List.of(new Explanation(other.kind(), other.statement(), sources)));
  }
}
