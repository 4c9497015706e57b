package org.manzil.service.dispute.web;

import org.jspecify.annotations.Nullable;
import org.manzil.service.inquiry.Words;
import org.springframework.validation.Errors;

/** The form that disputes a look: the person's words, or none. */
record DisputeForm(@Nullable String words) {

  String checked(Errors errors) {
    String tidied = Words.tidy(words);
    Words.problem(tidied).ifPresent(code -> reject(errors, code));
    return tidied;
  }

  static void reject(Errors errors, String code) {
    errors.rejectValue(
        "words",
        ("missing".equals(code) ? "dispute" : "inquiry") + ".error.words." + code,
        new Object[] {Words.LONGEST},
        null);
  }
}
