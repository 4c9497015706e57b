package org.manzil.service.duty;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a person wants reminders.
 *
 * @param language tag of the language they chose for them
 * @param confirmed whether somebody has followed the link that was sent there
 * @param stopped whether all but the last reminder are off
 * @param stopToken what the link to stop them ends in
 * @param next another address, which takes the place of this one once it is confirmed
 */
public record ReminderAddress(
    String address,
    String language,
    boolean confirmed,
    boolean stopped,
    String stopToken,
    @Nullable ReminderAddress next) {

  /** Another address is asked for; one that is confirmed holds until that one is, too. */
  ReminderAddress asking(ReminderAddress other) {
    return confirmed
        ? new ReminderAddress(address, language, true, stopped, stopToken, other)
        : other;
  }

  ReminderAddress confirm() {
    return next != null
        ? next.confirm()
        : new ReminderAddress(address, language, true, stopped, stopToken, null);
  }

  ReminderAddress stop(boolean off) {
    return new ReminderAddress(address, language, confirmed, off, stopToken, next);
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
