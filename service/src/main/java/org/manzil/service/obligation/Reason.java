package org.manzil.service.obligation;

import java.util.List;
import java.util.Locale;
import org.manzil.rules.assessment.Explanation;

/**
 * What is so, and because of what.
 *
 * @param kind code of what it is, such as {@code count}
 * @param text in the reader's language
 */
public record Reason(String kind, String text, List<Reason> because) {

  /** The whole tree, put into words. */
  public static Reason of(Explanation explanation, Locale locale) {
    return new Reason(
        explanation.kind().code(),
        explanation.in(locale),
        explanation.because().stream().map(reason -> of(reason, locale)).toList());
  }
}
