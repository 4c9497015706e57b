package org.manzil.traveldocument;

import java.util.Locale;

/** One thing that is wrong with one field. */
public record MrzFinding(MrzField field, Problem problem) {

  /** What is wrong. */
  public enum Problem {
    /** There are not as many lines, or characters in a line, as any document has. */
    LENGTH,
    /** A character that cannot stand there. */
    CHARACTER,
    /** The check digit says otherwise. */
    CHECK_DIGIT,
    /** No state, and none of the codes that Doc 9303-3 section 5 adds. */
    UNKNOWN_STATE,
    /** No day of the calendar. */
    DATE,
    /** Nothing stands there. */
    MISSING;

    /** The problem in message keys and vectors: {@code check-digit}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
