package org.manzil.service.duty.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.manzil.service.duty.DutyState;
import org.manzil.service.duty.OwnDuty;
import org.manzil.service.notice.Notice;
import org.manzil.service.obligation.interview.ConcernAnswer;

/**
 * A duty as the page shows it.
 *
 * @param number of the notice that is filed for it; null while there is none
 * @param toFile whether it is done by filing a notice now
 */
record DutyView(
    ConcernAnswer.Duty duty,
    String state,
    String colour,
    LocalDate since,
    @Nullable Long daysLeft,
    @Nullable String number,
    @Nullable Instant filedAt,
    @Nullable Boolean inTime,
    boolean toFile) {

  static DutyView of(OwnDuty own, Locale locale) {
    Notice notice = own.notice();
    return new DutyView(
        ConcernAnswer.Duty.of(own.obligation(), locale),
        own.state().code(),
        colour(own.state()),
        own.obligation().since(),
        own.daysLeft(),
        notice == null ? null : notice.number(),
        notice == null ? null : notice.filedAt(),
        own.inTime(),
        own.state().toFile());
  }

  /** Whether somebody else does it: whoever provides the dwelling, or a parent. */
  boolean ofOthers() {
    return !"resident".equals(duty.whoActs());
  }

  private static String colour(DutyState state) {
    return switch (state) {
      case DUE -> "yellow";
      case LATE, REFUSED -> "red";
      case NO_LAST_DAY, ELSEWHERE -> "grey";
      case WAITING -> "blue";
      case RETURNED -> "orange";
      case DONE -> "green";
    };
  }

  /** Personal, so never printed. */
  @Override
  public String toString() {
    return "DutyView[" + state + "]";
  }
}
