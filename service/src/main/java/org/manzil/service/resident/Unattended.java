package org.manzil.service.resident;

/**
 * What the service opens by itself, with nobody signed in: what people left with it for their
 * reminders; and, by {@link FileGate#dayOf}, the day a filed notice is about. Nothing else of their
 * files (decision 011).
 */
public enum Unattended {
  /**
   * The answers a person keeps for their duties, with a copy of what they amount to together with
   * the nationality and date of birth of their file.
   */
  DUTY_FACTS("duty.person.facts/"),
  /** The secret behind the marks of their reminders. */
  DUTY_SECRET("duty.person.secret/"),
  /** Where and in which language reminders go. */
  REMINDER_ADDRESS("duty.person.mail/"),
  /** A reminder that is planned. */
  REMINDER("duty.reminder.content/"),
  /** A mail that has not left. */
  MAIL("mail.outgoing.content/");

  private final String prefix;

  Unattended(String prefix) {
    this.prefix = prefix;
  }

  /** Where it is sealed; {@code row} names the row. */
  public String place(String row) {
    return prefix + row;
  }
}
