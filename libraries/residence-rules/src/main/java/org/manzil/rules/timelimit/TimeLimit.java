package org.manzil.rules.timelimit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A time limit as a rule of law gives it.
 *
 * @param within how long it is
 * @param firstDay whether the day it starts from is its first day
 * @param lastDay what becomes of a last day that is not a working day
 */
public record TimeLimit(Span within, FirstDay firstDay, LastDay lastDay) {

  /** Counts from the given day; the result holds the last day and all that explains it. */
  public Reckoning reckon(LocalDate start, WorkingDays days) {
    return reach(start, days)
        .flatMap(reached -> move(reached, days).map(last -> counted(start, reached, last, days)))
        .orElseGet(() -> new Reckoning.OutsideCalendar(this, start));
  }

  /**
   * Where the bare count ends, which for working days hangs on a calendar and is not asked here.
   */
  LocalDate reached(LocalDate start) {
    LocalDate before = firstDay == FirstDay.COUNTED ? start.minusDays(1) : start;
    return switch (within.unit()) {
      case CALENDAR_DAYS -> before.plusDays(within.number());
      case WEEKS -> before.plusWeeks(within.number());
      case MONTHS -> monthsLater(start);
      case WORKING_DAYS -> throw new IllegalStateException("working days need a calendar");
    };
  }

  private Reckoning counted(LocalDate start, LocalDate reached, LocalDate last, WorkingDays days) {
    return new Reckoning.Counted(this, start, reached, last, days);
  }

  private Optional<LocalDate> reach(LocalDate start, WorkingDays days) {
    if (within.unit() != Unit.WORKING_DAYS) {
      return Optional.of(reached(start));
    }
    LocalDate before = firstDay == FirstDay.COUNTED ? start.minusDays(1) : start;
    return days.step(before, within.number());
  }

  /**
   * Ends on the day of the same number, or on the day before it if the first day is counted; on the
   * last of the month if the month has no such day (as in §188(2) and (3) BGB).
   */
  private LocalDate monthsLater(LocalDate start) {
    YearMonth month = YearMonth.from(start).plusMonths(within.number());
    int number = start.getDayOfMonth() - (firstDay == FirstDay.COUNTED ? 1 : 0);
    return number == 0
        ? month.atDay(1).minusDays(1)
        : month.atDay(Math.min(number, month.lengthOfMonth()));
  }

  private Optional<LocalDate> move(LocalDate reached, WorkingDays days) {
    if (lastDay == LastDay.STAYS || within.unit() == Unit.WORKING_DAYS) {
      return Optional.of(reached);
    }
    if (!days.knows(reached)) {
      return Optional.empty();
    }
    if (lastDay == LastDay.MOVES_TO_NEXT_WORKING_DAY) {
      return days.isWorking(reached) ? Optional.of(reached) : days.step(reached, 1);
    }
    return days.isWorkingEverywhere(reached) ? Optional.of(reached) : days.before(reached);
  }
}
