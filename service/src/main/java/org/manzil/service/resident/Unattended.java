package org.manzil.service.resident;

/**
 * What the service opens by itself, with nobody signed in: what people left with it for their
 * reminders, and nothing else of their files (decision 011).
 */
public enum Unattended {
  /** The answers a person keeps for their duties. */
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
