package org.manzil.service.host.web;

import org.jspecify.annotations.Nullable;
import org.manzil.service.host.Closing;
import org.springframework.validation.Errors;

/** The form that closes a hearing. */
record ClosingForm(@Nullable String outcome, @Nullable String words) {

  /** The answer; says in {@code errors} what is missing. */
  Closing closing(Errors errors) {
    if (outcome == null || !Closing.OUTCOMES.contains(outcome)) {
      errors.rejectValue("outcome", "host.error.outcome");
    }
    return new Closing(outcome == null ? "" : outcome, new ReplyForm(words).checked(errors));
  }
}
