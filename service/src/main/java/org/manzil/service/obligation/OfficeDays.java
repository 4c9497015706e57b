package org.manzil.service.obligation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.manzil.rules.Regime;
import org.manzil.rules.law.Limit;
import org.manzil.rules.law.Rule;
import org.manzil.rules.timelimit.WorkingDays;

/**
 * The days on which the authority works: those of the rules' own calendar, and Monday to Friday in
 * a week for which that names no day off or which it does not know.
 */
record OfficeDays(Optional<WorkingDays> calendar) {

  private static final int WEEK = 7;

  static OfficeDays of(Regime regime) {
    return new OfficeDays(
        regime.law().rules().stream()
            .map(Rule::limit)
            .filter(Limit.Within.class::isInstance)
            .map(limit -> ((Limit.Within) limit).calendar().everywhere())
            .findFirst());
  }

  /** The working day that many of them after a day. */
  LocalDate after(LocalDate day, int number) {
    LocalDate reached = day;
    for (int left = number; left > 0; ) {
      reached = reached.plusDays(1);
      left -= works(reached) ? 1 : 0;
    }
    return reached;
  }

  private boolean works(LocalDate day) {
    return calendar
        .filter(days -> rests(days, day.with(DayOfWeek.MONDAY)))
        .map(days -> days.isWorking(day) && days.partlyHoliday(day).isEmpty())
        .orElse(day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
  }

  private static boolean rests(WorkingDays days, LocalDate monday) {
    boolean known = days.knows(monday) && days.knows(monday.plusDays(WEEK - 1L));
    return known && IntStream.range(0, WEEK).anyMatch(i -> !days.isWorking(monday.plusDays(i)));
  }
}
