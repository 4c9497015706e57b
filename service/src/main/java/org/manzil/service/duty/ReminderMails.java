package org.manzil.service.duty;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.manzil.service.mail.OutgoingMail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What mails say: that a last day is near, which, and where to read the rest. No name, no address,
 * no nationality, not even the duty: mails are read by others on their way.
 */
@Component
class ReminderMails {

  /** What a mail is known by that asks for a confirmation. */
  static final String CONFIRMATION = "confirm";

  private final MessageSource messages;
  private final String base;

  ReminderMails(MessageSource messages, @Value("${manzil.base-url}") String base) {
    this.messages = messages;
    this.base = base;
  }

  OutgoingMail confirmation(ReminderAddress to, String token) {
    Locale locale = to.locale();
    String link = link("confirm", token, locale);
    return new OutgoingMail(
        UUID.randomUUID(),
        to.address(),
        text("duty.mail.confirm.subject", locale),
        text("duty.mail.confirm.text", locale, link),
        null,
        CONFIRMATION);
  }

  OutgoingMail reminder(ReminderAddress to, PlannedReminder.Told told, String mark) {
    Locale locale = to.locale();
    String stop = link("stop", to.stopToken(), locale);
    LocalDate lastDay = told.lastDay();
    boolean last = told.step() == ReminderStep.LAST;
    String key = last ? "duty.mail.last.text" : "duty.mail.text";
    return new OutgoingMail(
        UUID.randomUUID(),
        to.address(),
        text("duty.mail.subject", locale, lastDay),
        text(key, locale, lastDay, base + "/my/duties", stop, base + "/my/reminders"),
        // The last ones go on, so no mail program may promise that one press ends them.
        last ? null : stop,
        mark);
  }

  private String link(String act, String token, Locale locale) {
    return base + "/reminders/" + act + "/" + token + "?lang=" + locale.toLanguageTag();
  }

  private String text(String key, Locale locale, Object... arguments) {
    return Objects.requireNonNull(messages.getMessage(key, arguments, locale));
  }
}
