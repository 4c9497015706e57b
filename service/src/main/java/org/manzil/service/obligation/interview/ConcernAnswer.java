package org.manzil.service.obligation.interview;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.assessment.Assessment;
import org.manzil.rules.assessment.Obligation;
import org.manzil.rules.law.Source;
import org.manzil.service.obligation.Reason;

/**
 * The plain answer, as the page shows it.
 *
 * @param outcome its code, such as {@code not-concerned}
 * @param open what is missing for a whole answer; null when nothing is
 */
public record ConcernAnswer(
    String outcome, @Nullable String open, List<Duty> duties, List<Reason> reasons) {

  /** One duty, with the tree of its reasons. */
  public record Duty(
      String code,
      String title,
      @Nullable LocalDate earliest,
      @Nullable LocalDate lastDay,
      String whoActs,
      boolean byNotice,
      List<String> bring,
      Source source,
      Reason why) {

    /** The obligation in that language. */
    public static Duty of(Obligation obligation, Locale locale) {
      return new Duty(
          obligation.duty().code(),
          obligation.duty().title().in(locale),
          obligation.earliest(),
          obligation.lastDay(),
          obligation.whoActs().code(),
          !obligation.duty().notices().isEmpty(),
          obligation.bring().stream().map(text -> text.in(locale)).toList(),
          obligation.rule().source(),
          Reason.of(obligation.explanation(), locale));
    }
  }

  /** The assessment in that language. */
  public static ConcernAnswer of(Assessment assessment, Locale locale) {
    return new ConcernAnswer(
        assessment.outcome().code(),
        assessment.nextFact() == null ? null : assessment.nextFact().why(locale),
        assessment.obligations().stream().map(one -> Duty.of(one, locale)).toList(),
        assessment.reasons().stream().map(reason -> Reason.of(reason, locale)).toList());
  }
}
