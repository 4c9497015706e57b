package org.manzil.service.duty;

import java.util.Locale;

/**
 * Where a person wants reminders.
 *
 * @param language tag of the language they chose for them
 * @param confirmed whether somebody has followed the link that was sent there
 * @param stopped whether all but the last reminder are off
 * @param stopToken what the link to stop them ends in
 */
public record ReminderAddress(
    String address, String language, boolean confirmed, boolean stopped, String stopToken) {

  ReminderAddress confirm() {
    return new ReminderAddress(address, language, true, stopped, stopToken);
  }

  ReminderAddress stop(boolean off) {
    return new ReminderAddress(address, language, confirmed, off, stopToken);
  }

  Locale locale() {
    return Locale.forLanguageTag(language);
  }

  /** Personal, so never printed. */
  @Override
  public String toString() {
    return "ReminderAddress[sealed]";
  }
}
