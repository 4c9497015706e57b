package org.manzil.service.duty;

import org.jspecify.annotations.Nullable;
import org.manzil.rules.assessment.Obligation;
import org.manzil.service.notice.Notice;

/**
 * A person's own duty.
 *
 * @param daysLeft whole days until the last day, 0 on it, negative after it; null where there is
 *     none
 * @param notice the notice that is filed for it; null while there is none
 * @param inTime whether that notice was filed by the last day; null without a notice or a last day
 */
public record OwnDuty(
    Obligation obligation,
    DutyState state,
    @Nullable Long daysLeft,
    @Nullable Notice notice,
    @Nullable Boolean inTime) {

  /** Personal, so never printed. */
  @Override
  public String toString() {
    return "OwnDuty[" + state + "]";
  }
}
