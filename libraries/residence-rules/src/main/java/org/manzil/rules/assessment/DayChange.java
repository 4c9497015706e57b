package org.manzil.rules.assessment;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.language.Sentence;
import org.manzil.rules.language.Wording;
import org.manzil.rules.law.Duty;

/** Says that a day of a duty moved, came or went. */
final class DayChange {

  private DayChange() {}

  static Wording said(
      String phrase, Duty duty, @Nullable LocalDate before, @Nullable LocalDate after) {
    Wording title = duty.title();
    if (before != null && after != null) {
      return new Sentence(phrase, Map.of("duty", title, "before", before, "after", after));
    }
    if (after != null) {
      return new Sentence(phrase + "-gained", Map.of("duty", title, "after", after));
    }
    if (before != null) {
      return new Sentence(phrase + "-lost", Map.of("duty", title, "before", before));
    }
    throw new IllegalArgumentException("neither day is there, so nothing changed");
  }
}
