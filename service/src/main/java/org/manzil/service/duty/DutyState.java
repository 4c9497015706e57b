package org.manzil.service.duty;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.assessment.Obligation;
import org.manzil.service.notice.NoticeState;

/** Where a person's duty stands. None of these takes anything from them. */
public enum DutyState {
  /** There is a last day, and it is not over. */
  DUE,
  /** The last day is over and nothing is filed. */
  LATE,
  /** Nothing is filed, and the rule names no last day. */
  NO_LAST_DAY,
  /** A notice is filed and waits for its decision: filing was what the duty asked. */
  WAITING,
  /** A notice is filed and must be corrected. */
  RETURNED,
  /** A notice was filed and is refused: the duty is open again, and so is the way to appeal. */
  REFUSED,
  /** A notice is accepted. */
  DONE,
  /** Not done by a notice, so it is not known here whether it is done. */
  ELSEWHERE;

  /**
   * The one table of states.
   *
   * @param notice the state of the notice that fulfils the duty; null if none is filed
   */
  static DutyState of(Obligation obligation, @Nullable NoticeState notice, LocalDate today) {
    if (obligation.duty().notices().isEmpty()) {
      return ELSEWHERE;
    }
    return switch (notice) {
      case ACCEPTED -> DONE;
      case FILED, IN_REVIEW, REFUSAL_PROPOSED -> WAITING;
      case RETURNED -> RETURNED;
      case REFUSED -> REFUSED;
      case WITHDRAWN -> unfiled(obligation.lastDay(), today);
      case null -> unfiled(obligation.lastDay(), today);
    };
  }

  private static DutyState unfiled(@Nullable LocalDate lastDay, LocalDate today) {
    if (lastDay == null) {
      return NO_LAST_DAY;
    }
    return lastDay.isBefore(today) ? LATE : DUE;
  }

  /** Whether a notice is there for it that is not refused. */
  public boolean filed() {
    return this == WAITING || this == RETURNED || this == DONE;
  }

  /** Whether it is done by filing a notice now. */
  public boolean toFile() {
    return !filed() && this != ELSEWHERE;
  }

  /** Its name in the interface and in messages: {@code no-last-day}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
