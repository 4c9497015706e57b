package org.manzil.service.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.assessment.Explanation;
import org.manzil.rules.assessment.Obligation;
import org.manzil.rules.law.Source;

/**
 * A duty as a person reads it.
 *
 * @param reasons the explanation, each statement in its order
 */
public record DutyInWords(
    String duty, @Nullable LocalDate lastDay, List<String> reasons, String rule, Source source) {

  static DutyInWords of(Obligation obligation, Locale locale) {
    return new DutyInWords(
        obligation.duty().title().in(locale),
        obligation.lastDay(),
        statements(obligation.explanation()).map(reason -> reason.in(locale)).toList(),
        obligation.rule().id(),
        obligation.rule().source());
  }

  private static Stream<Explanation> statements(Explanation explanation) {
    return Stream.concat(
        Stream.of(explanation), explanation.because().stream().flatMap(DutyInWords::statements));
  }
}
