package org.manzil.service.inquiry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manzil.service.accesslog.Reasons;
import org.springframework.validation.Errors;

/**
 * The form that asks why an inquiry is opened.
 *
 * @param reason one of {@link #REASONS}
 * @param words the registrar's own, for {@code own}
 */
record OpeningForm(@Nullable String reason, @Nullable String words) {

  static final List<String> REASONS = List.of("answer", "own");

  /**
   * What the entry says: a code of {@code LookReasons}, so that the person reads it in their own
   * language, or the registrar's words; says in {@code errors} what is missing.
   *
   * @param name of the capability, with which its codes begin
   */
  String recorded(String name, Errors errors) {
    if ("answer".equals(reason)) {
      return name + "-answer";
    }
    String own = words == null ? "" : words.strip();
    if (!"own".equals(reason)) {
      errors.rejectValue("reason", "inquiry.error.reason");
    } else if (!Reasons.usable(own)) {
      errors.rejectValue("words", "inquiry.error.reason.words");
    }
    return own;
  }
}
