package org.manzil.rules.retention;

import java.time.LocalDate;
import org.manzil.rules.language.Coded;

/** What a retention period counts from. */
public enum StartOfKeeping implements Coded {
  DECISION,
  DEPARTURE,
  DEATH,
  READING,
  /** The end of the calendar year in which the person left or died. */
  END_OF_YEAR_OF_DEPARTURE_OR_DEATH;

  /** The day that the count starts from, for an event on the given day. */
  LocalDate from(LocalDate day) {
    return this == END_OF_YEAR_OF_DEPARTURE_OR_DEATH ? LocalDate.of(day.getYear(), 12, 31) : day;
  }
}
