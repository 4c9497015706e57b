package org.manzil.service.desk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manzil.service.accesslog.Reasons;
import org.springframework.validation.Errors;

/**
 * The form that asks why a case is opened.
 *
 * @param reason one of {@link #READY}, or {@link #OWN}
 * @param words the officer's own, for {@link #OWN}
 */
record Opening(@Nullable String reason, @Nullable String words) {

  static final String OWN = "own";
  static final List<String> READY = List.of("decide", "confirm", "at-desk", "asked", "appeal");

  /**
   * What the entry says: a code of {@code LookReasons}, so that the person reads it in their own
   * language, or the officer's words; says in {@code errors} what is missing.
   */
  String recorded(Errors errors) {
    if (reason != null && READY.contains(reason)) {
      return "case-" + reason;
    }
    String own = words == null ? "" : words.strip();
    if (!OWN.equals(reason)) {
      errors.rejectValue("reason", "desk.error.reason");
    } else if (!Reasons.usable(own)) {
      errors.rejectValue("words", "desk.error.words");
    }
    return own;
  }
}
