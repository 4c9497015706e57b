package org.manzil.service.host.web;

import org.jspecify.annotations.Nullable;
import org.manzil.service.inquiry.Words;
import org.springframework.validation.Errors;

/** What a person replies to an objection. */
record ReplyForm(@Nullable String words) {

  String checked(Errors errors) {
    String tidied = Words.tidy(words);
    Words.answerProblem(tidied)
        .ifPresent(
            code ->
                errors.rejectValue(
                    "words", "inquiry.error.words." + code, new Object[] {Words.LONGEST}, null));
    return tidied;
  }
}
