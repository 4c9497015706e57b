package org.manzil.rules.timelimit;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.language.Text;

/** The working days of one place over the years its calendar is known for. */
public final class WorkingDays {

  private final long first;
  private final long last;
  private final BitSet working;
  private final Map<LocalDate, Text> holidays;
  private final Map<LocalDate, Text> partly;

  /**
   * @param first first day that is known
   * @param last last day that is known
   * @param working bit n: day n after {@code first} is a working day
   * @param partly days that are holidays in some of its places; they are working days here
   */
  WorkingDays(
      LocalDate first,
      LocalDate last,
      BitSet working,
      Map<LocalDate, Text> holidays,
      Map<LocalDate, Text> partly) {
    this.first = first.toEpochDay();
    this.last = last.toEpochDay();
    this.working = working;
    this.holidays = Map.copyOf(holidays);
    this.partly = Map.copyOf(partly);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WorkingDays days
        && first == days.first
        && last == days.last
        && working.equals(days.working)
        && holidays.equals(days.holidays)
        && partly.equals(days.partly);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(31 * first + last);
  }

  /** Whether the calendar is known for this day. */
  public boolean knows(LocalDate day) {
    long epochDay = day.toEpochDay();
    return epochDay >= first && epochDay <= last;
  }

  /** Whether people work on this day; asked only of a known day. */
  public boolean isWorking(LocalDate day) {
    if (!knows(day)) {
      throw new IllegalArgumentException(day + " lies outside the calendar");
    }
    return working.get((int) (day.toEpochDay() - first));
  }

  /** The name of the public holiday on this day, if it is one. */
  public Optional<Text> holiday(LocalDate day) {
    return Optional.ofNullable(holidays.get(day));
  }

  /**
   * The name of the holiday that some of its places keep on this day. It never moves a last day
   * forward, since it would be too late where the day is worked.
   */
  public Optional<Text> partlyHoliday(LocalDate day) {
    return Optional.ofNullable(partly.get(day));
  }

  /** Whether people work on this day in all of its places; asked only of a known day. */
  boolean isWorkingEverywhere(LocalDate day) {
    return isWorking(day) && !partly.containsKey(day);
  }

  /**
   * The {@code number}-th working day after {@code day}, or before it if negative; empty when the
   * way leads outside the calendar.
   */
  Optional<LocalDate> step(LocalDate day, int number) {
    int direction = Integer.signum(number);
    long at = day.toEpochDay();
    int left = Math.abs(number);
    while (left > 0) {
      at += direction;
      if (at < first || at > last) {
        return Optional.empty();
      }
      left -= working.get((int) (at - first)) ? 1 : 0;
    }
    return Optional.of(LocalDate.ofEpochDay(at));
  }

  /** The last day before this one on which people work in all places. */
  Optional<LocalDate> before(LocalDate day) {
    Optional<LocalDate> found = step(day, -1);
    while (found.isPresent() && !isWorkingEverywhere(found.get())) {
      found = step(found.get(), -1);
    }
    return found;
  }
}
