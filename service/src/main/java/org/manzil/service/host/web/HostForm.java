package org.manzil.service.host.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.service.host.HostWords;
import org.manzil.service.inquiry.Words;
import org.springframework.validation.Errors;

/**
 * What a host sends, on both of its pages.
 *
 * @param answer {@code confirm} or {@code object}
 * @param mark of what was shown
 * @param form names this form at random, so that a second press of its button is known as such
 */
record HostForm(
    @Nullable String answer,
    @Nullable String reason,
    @Nullable String words,
    @Nullable String mark,
    @Nullable String form) {

  static final String CONFIRM = "confirm";
  static final String OBJECT = "object";
  private static final int LONGEST_NAME = 64;

  boolean objects() {
    return OBJECT.equals(answer);
  }

  boolean chosen() {
    return objects() || CONFIRM.equals(answer);
  }

  /** For the second page; of what the first one sent the choice alone counts. */
  HostForm about(String shown) {
    return new HostForm(answer, null, null, shown, UUID.randomUUID().toString());
  }

  String marked() {
    return mark == null ? "" : mark;
  }

  String named() {
    return form == null || form.length() > LONGEST_NAME ? "" : form;
  }

  /** Whether an answer can be made of it. */
  boolean sound() {
    return chosen()
        && (!objects()
            || (reason != null
                && HostWords.REASONS.contains(reason)
                && Words.problem(Words.tidy(words)).isEmpty()));
  }

  /** Says in {@code errors} what is missing; a confirmation has no reason and no words. */
  void check(Errors errors) {
    if (!objects()) {
      return;
    }
    if (reason == null || !HostWords.REASONS.contains(reason)) {
      errors.rejectValue("reason", "host.error.reason");
    }
    Words.problem(Words.tidy(words))
        .ifPresent(
            code ->
                errors.rejectValue(
                    "words", "inquiry.error.words." + code, new Object[] {Words.LONGEST}, null));
  }

  HostWords said() {
    return objects() ? new HostWords(reason, Words.tidy(words)) : HostWords.confirmation();
  }

  /** Personal, so never printed. */
  @Override
  public String toString() {
    return "HostForm[]";
  }
}
