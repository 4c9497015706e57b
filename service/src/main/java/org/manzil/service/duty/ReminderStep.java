package org.manzil.service.duty;

import java.time.LocalDate;

/** Which reminder of a last day it is. */
enum ReminderStep {
  WEEK(7),
  TWO_DAYS(2),
  /** The last one, on the eve; it cannot be turned off alone. */
  LAST(1);

  private final int daysBefore;

  ReminderStep(int daysBefore) {
    this.daysBefore = daysBefore;
  }

  LocalDate day(LocalDate lastDay) {
    return lastDay.minusDays(daysBefore);
  }

  /** Whether the next one, or the end of the last day, has made it pointless. */
  boolean stale(LocalDate lastDay, LocalDate today) {
    return this == LAST
        ? today.isAfter(lastDay)
        : !today.isBefore(values()[ordinal() + 1].day(lastDay));
  }
}
