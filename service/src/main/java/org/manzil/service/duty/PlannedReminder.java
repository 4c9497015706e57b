package org.manzil.service.duty;

import java.time.LocalDate;

/**
 * A reminder that may go.
 *
 * @param mark a keyed hash of what it is about, the same whenever it is worked out
 * @param sendOn the day it goes, or went
 * @param told what is sealed with it
 */
record PlannedReminder(String mark, LocalDate sendOn, Told told) {

  /** What a reminder says. */
  record Told(LocalDate lastDay, ReminderStep step) {}
}
