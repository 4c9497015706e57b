package org.manzil.rules.timelimit;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import org.manzil.rules.language.Text;

/** The working days of one place over the years its calendar is known for. */
public final class WorkingDays {

  private final long first;
  private final long last;
  private final BitSet working;
  private final Map<LocalDate, Text> holidays;

  /**
   * @param first first day that is known
   * @param last last day that is known
   * @param working bit n: day n after {@code first} is a working day
   */
  WorkingDays(LocalDate first, LocalDate last, BitSet working, Map<LocalDate, Text> holidays) {
    this.first = first.toEpochDay();
    this.last = last.toEpochDay();
    this.working = working;
    this.holidays = Map.copyOf(holidays);
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
}
