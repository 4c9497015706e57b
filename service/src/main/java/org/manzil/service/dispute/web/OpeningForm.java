package org.manzil.service.dispute.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manzil.service.accesslog.Reasons;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.validation.Errors;

/**
 * The form that asks why a dispute is opened.
 *
 * @param reason one of {@link #REASONS}
 * @param words the registrar's own, for {@code own}
 */
record OpeningForm(@Nullable String reason, @Nullable String words) {

  static final List<String> REASONS = List.of("answer", "own");

  /** What the person will read; says in {@code errors} what is missing. */
  String inWords(MessageSourceAccessor messages, Errors errors) {
    if ("answer".equals(reason)) {
      return messages.getMessage("dispute.reason.answer");
    }
    String own = words == null ? "" : words.strip();
    if (!"own".equals(reason)) {
      errors.rejectValue("reason", "dispute.error.reason");
    } else if (!Reasons.usable(own)) {
      errors.rejectValue("words", "dispute.error.reason.words");
    }
    return own;
  }
}
