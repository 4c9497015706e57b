package org.manzil.service.report.web;

import org.jspecify.annotations.Nullable;
import org.manzil.service.inquiry.Words;
import org.manzil.service.report.ReportAnswer;
import org.springframework.validation.Errors;

/** The form that answers a report. */
record ReportAnswerForm(
    @Nullable String outcome,
    @Nullable String correction,
    @Nullable String words,
    @Nullable String appeal) {

  /** The answer; says in {@code errors} what is missing. */
  ReportAnswer answer(Errors errors) {
    String chosen = outcome == null ? "" : outcome;
    if (!ReportAnswer.OUTCOMES.contains(chosen)) {
      errors.rejectValue("outcome", "report.error.outcome");
    }
    String tidied = Words.tidy(words);
    Words.answerProblem(tidied).ifPresent(code -> ReportForm.reject(errors, "words", code));
    String route = ReportAnswer.appealed(chosen) ? Words.tidy(appeal) : "";
    if (ReportAnswer.appealed(chosen)) {
      Words.answerProblem(route).ifPresent(code -> ReportForm.reject(errors, "appeal", code));
    }
    boolean stays = ReportAnswer.appealed(chosen);
    if (!stays && correction == null && !errors.hasFieldErrors("outcome")) {
      errors.rejectValue("outcome", "report.refused.not-corrected");
    }
    return new ReportAnswer(chosen, stays || correction == null ? "" : correction, tidied, route);
  }
}
