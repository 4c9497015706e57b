package org.manzil.rules.timelimit;

import java.time.LocalDate;

/** The outcome of counting a time limit from a day. */
public sealed interface Reckoning {

  /** Whether the other count ends the same way. */
  boolean agreesWith(Reckoning other);

  /**
   * A last day was found.
   *
   * @param limit what was counted
   * @param start day it starts from
   * @param reached day the bare count ends on
   * @param last last day after it was moved, the same if it was not
   * @param days calendar it was counted in
   */
  record Counted(
      TimeLimit limit, LocalDate start, LocalDate reached, LocalDate last, WorkingDays days)
      implements Reckoning {

    @Override
    public boolean agreesWith(Reckoning other) {
      return other instanceof Counted counted
          && counted.reached.equals(reached)
          && counted.last.equals(last);
    }
  }

  /**
   * The count needs days of a year whose holidays the calendar does not know, so there is no last
   * day to give.
   *
   * @param limit what was to be counted
   * @param start day it starts from
   */
  record OutsideCalendar(TimeLimit limit, LocalDate start) implements Reckoning {

    @Override
    public boolean agreesWith(Reckoning other) {
      return other instanceof OutsideCalendar;
    }
  }
}
