package org.manzil.service.report.web;

import org.jspecify.annotations.Nullable;
import org.manzil.service.inquiry.Words;
import org.manzil.service.report.Report;
import org.springframework.validation.Errors;

/** The form that says what is wrong, and how it should be. */
record ReportForm(@Nullable String what, @Nullable String words) {

  String tidied() {
    return Words.tidy(words);
  }

  String part() {
    return what == null ? "" : what;
  }

  void check(Errors errors) {
    if (!Report.PARTS.contains(part())) {
      errors.rejectValue("what", "report.error.what");
    }
    Words.answerProblem(tidied()).ifPresent(code -> reject(errors, "words", code));
  }

  static void reject(Errors errors, String field, String code) {
    errors.rejectValue(field, "inquiry.error.words." + code, new Object[] {Words.LONGEST}, null);
  }
}
