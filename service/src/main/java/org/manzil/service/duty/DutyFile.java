package org.manzil.service.duty;

import org.jspecify.annotations.Nullable;
import org.manzil.service.resident.ResidentId;

/**
 * The part of a person's file that is for their duties.
 *
 * @param kept null while nothing was told
 * @param address null while reminders go nowhere
 */
record DutyFile(
    ResidentId resident, Secret secret, @Nullable Kept kept, @Nullable ReminderAddress address) {

  /** What is kept, be it nothing. */
  Kept known() {
    return kept == null ? Kept.NOTHING : kept;
  }

  DutyFile keeping(@Nullable Kept other) {
    return new DutyFile(resident, secret, other, address);
  }

  DutyFile reminding(@Nullable ReminderAddress other) {
    return new DutyFile(resident, secret, kept, other);
  }

  DutyFile with(Secret other) {
    return new DutyFile(resident, other, kept, address);
  }

  /** Personal, so never printed. */
  @Override
  public String toString() {
    return "DutyFile[sealed]";
  }
}
