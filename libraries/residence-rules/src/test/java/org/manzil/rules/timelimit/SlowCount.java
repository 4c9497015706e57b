package org.manzil.rules.timelimit;

import java.time.LocalDate;
import java.time.Month;

/**
 * Counts time limits one day at a time, as a person with a wall calendar would; shares no code with
 * what it is compared to.
 */
final class SlowCount {

  private SlowCount() {}

  static LocalDate lastDay(TimeLimit limit, LocalDate start, SlowCalendar calendar) {
    LocalDate day = limit.firstDay() == FirstDay.COUNTED ? start.minusDays(1) : start;
    int left = limit.within().number();
    if (limit.within().unit() == Unit.MONTHS) {
      return move(months(limit, start), limit.lastDay(), calendar);
    }
    int perUnit = limit.within().unit() == Unit.WEEKS ? 7 : 1;
    for (left *= perUnit; left > 0; ) {
      day = day.plusDays(1);
      if (limit.within().unit() != Unit.WORKING_DAYS || calendar.isWorked(day)) {
        left--;
      }
    }
    return limit.within().unit() == Unit.WORKING_DAYS ? day : move(day, limit.lastDay(), calendar);
  }

  /** Walks on until so many months have changed and the number of the day, or the end, is there. */
  private static LocalDate months(TimeLimit limit, LocalDate start) {
    boolean counted = limit.firstDay() == FirstDay.COUNTED;
    if (counted && start.getDayOfMonth() == 1) {
      return firstOfMonthAfter(start, limit.within().number()).minusDays(1);
    }
    int wanted = counted ? start.getDayOfMonth() - 1 : start.getDayOfMonth();
    LocalDate day = firstOfMonthAfter(start, limit.within().number());
    Month month = day.getMonth();
    while (day.getDayOfMonth() < wanted && day.plusDays(1).getMonth() == month) {
      day = day.plusDays(1);
    }
    return day;
  }

  private static LocalDate firstOfMonthAfter(LocalDate start, int months) {
    LocalDate day = start;
    int left = months;
    while (left > 0) {
      day = day.plusDays(1);
      if (day.getDayOfMonth() == 1) {
        left--;
      }
    }
    return day;
  }

  private static LocalDate move(LocalDate reached, LastDay moved, SlowCalendar calendar) {
    LocalDate day = reached;
    while (moved == LastDay.MOVES_TO_NEXT_WORKING_DAY && !calendar.isWorked(day)) {
      day = day.plusDays(1);
    }
    while (moved == LastDay.MOVES_TO_PREVIOUS_WORKING_DAY && !calendar.isWorkedEverywhere(day)) {
      day = day.minusDays(1);
    }
    return day;
  }
}
