package org.manzil.service.obligation;

import java.time.LocalDate;
import org.manzil.rules.Regime;
import org.manzil.rules.facts.Facts;
import org.manzil.rules.law.NoticeKind;

/**
 * Somebody who moves in, moves, or leaves.
 *
 * @param told what they told besides
 * @param since the day of it, past or to come
 */
public record Move(Facts told, NoticeKind kind, LocalDate since) {

  /** The facts as that version of the rules takes them. */
  Facts by(Regime regime) {
    return regime.withNotice(told, kind, since);
  }

  /** Personal, so never printed. */
  @Override
  public String toString() {
    return "Move[personal]";
  }
}
