package org.manzil.service.obligation;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.assessment.Obligation;
import org.manzil.rules.law.Source;

/**
 * A duty as a person reads it.
 *
 * @param why what it follows from
 */
public record DutyInWords(
    String duty, @Nullable LocalDate lastDay, Reason why, String rule, Source source) {

  static DutyInWords of(Obligation obligation, Locale locale) {
    return new DutyInWords(
        obligation.duty().title().in(locale),
        obligation.lastDay(),
        Reason.of(obligation.explanation(), locale),
        obligation.rule().id(),
        obligation.rule().source());
  }
}
