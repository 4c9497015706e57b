package org.manzil.rules.timelimit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;

/**
 * Counts time limits one day at a time, with holidays of its own, as a person with a wall calendar
 * would; shares no code with what it is compared to.
 */
final class SlowCount {

  private static final Set<LocalDate> EASTER_MONDAYS_AND_OTHERS =
      Set.of(
          LocalDate.of(2025, 4, 21),
          LocalDate.of(2026, 4, 6),
          LocalDate.of(2027, 3, 29),
          LocalDate.of(2028, 4, 17),
          LocalDate.of(2027, 9, 9));

  private SlowCount() {}

  static LocalDate lastDay(TimeLimit limit, LocalDate start) {
    LocalDate day = limit.firstDay() == FirstDay.COUNTED ? start.minusDays(1) : start;
    int left = limit.within().number();
    if (limit.within().unit() == Unit.MONTHS) {
      return move(months(limit, start), limit.lastDay());
    }
    int perUnit = limit.within().unit() == Unit.WEEKS ? 7 : 1;
    for (left *= perUnit; left > 0; ) {
      day = day.plusDays(1);
      if (limit.within().unit() != Unit.WORKING_DAYS || isWorking(day)) {
        left--;
      }
    }
    return limit.within().unit() == Unit.WORKING_DAYS ? day : move(day, limit.lastDay());
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

  private static LocalDate move(LocalDate reached, LastDay moved) {
    LocalDate day = reached;
    while (moved != LastDay.STAYS && !isWorking(day)) {
      day = moved == LastDay.MOVES_TO_NEXT_WORKING_DAY ? day.plusDays(1) : day.minusDays(1);
    }
    return day;
  }

  private static boolean isWorking(LocalDate day) {
    if (day.equals(LocalDate.of(2027, 1, 9))) {
      return true;
    }
    String monthDay = day.toString().substring(5);
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !Set.of("01-01", "01-02", "03-21", "05-01", "06-12", "11-04").contains(monthDay)
        && !EASTER_MONDAYS_AND_OTHERS.contains(day);
  }
}
