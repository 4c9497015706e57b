package org.manzil.rules.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.law.NoticeKind;

/**
 * The answer of a regime for one person's facts.
 *
 * @param regimeId the regime
 * @param version its version
 * @param on day the facts were judged on
 * @param outcome the answer
 * @param obligations what must be done; with {@code NEEDS_FACT} those that are already sure
 * @param nextFact the fact to ask for, exactly when the outcome is {@code NEEDS_FACT}
 * @param reasons why nothing more, or nothing at all, must be done, or why a registrar must decide
 */
public record Assessment(
    String regimeId,
    String version,
    LocalDate on,
    Outcome outcome,
    List<Obligation> obligations,
    @Nullable NextFact nextFact,
    List<Explanation> reasons) {

  public Assessment {
    obligations = List.copyOf(obligations);
    reasons = List.copyOf(reasons);
  }

  /** The obligation that a notice of this kind fulfils. */
  public Optional<Obligation> obligationFor(NoticeKind kind) {
    return obligations.stream()
        .filter(obligation -> obligation.duty().notices().contains(kind))
        .findFirst();
  }

  /** The answer as programs are given it: strings, lists, maps and nulls, days as ISO 8601. */
  public Map<String, @Nullable Object> toMap(Locale locale) {
    return AnswerMap.of(this, locale);
  }
}
