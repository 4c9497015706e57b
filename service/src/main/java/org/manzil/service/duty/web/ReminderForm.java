package org.manzil.service.duty.web;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.service.duty.MailAddress;
import org.manzil.service.site.Languages;
import org.springframework.validation.Errors;

/** Where reminders should go, and in which language. */
record ReminderForm(@Nullable String address, @Nullable String language) {

  Optional<String> checked() {
    return MailAddress.read(address == null ? "" : address);
  }

  Optional<Locale> chosen() {
    return Languages.find(language == null ? "" : language);
  }

  void check(Errors errors) {
    if (checked().isEmpty()) {
      errors.rejectValue("address", "duty.error.address");
    }
    if (chosen().isEmpty()) {
      errors.rejectValue("language", "duty.error.language");
    }
  }

  /** Personal, so never printed. */
  @Override
  public String toString() {
    return "ReminderForm[]";
  }
}
