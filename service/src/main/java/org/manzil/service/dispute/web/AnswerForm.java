package org.manzil.service.dispute.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manzil.service.dispute.Verdict;
import org.manzil.service.inquiry.Words;
import org.springframework.validation.Errors;

/** The form that answers a dispute. */
record AnswerForm(@Nullable String outcome, @Nullable String words) {

  static final List<String> OUTCOMES = List.of("upheld", "not-upheld");

  /** The answer; says in {@code errors} what is missing. */
  Verdict verdict(Errors errors) {
    if (outcome == null || !OUTCOMES.contains(outcome)) {
      errors.rejectValue("outcome", "dispute.error.outcome");
    }
    String tidied = Words.tidy(words);
    Words.answerProblem(tidied).ifPresent(code -> DisputeForm.reject(errors, code));
    return new Verdict("upheld".equals(outcome), tidied);
  }
}
