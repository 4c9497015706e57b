package org.manzil.service.mandate;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a helper may do for a person. */
public enum Act {
  /** File a notice. */
  FILE,
  /** Correct an undecided notice. */
  CORRECT,
  /** Take an undecided notice back. */
  WITHDRAW,
  /** See the person's notices, what became of them, and their receipts. */
  READ;

  /** Its name in forms, records and messages. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The authority of a helper who may do it. */
  String authority() {
    return "ACT_" + name();
  }

  /** The act of that name. */
  public static Optional<Act> find(String code) {
    return Stream.of(values()).filter(act -> act.code().equals(code)).findFirst();
  }
}
