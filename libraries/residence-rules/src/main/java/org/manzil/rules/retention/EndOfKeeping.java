package org.manzil.rules.retention;

import org.manzil.rules.language.Coded;

/** What becomes of a record when its period is over. */
public enum EndOfKeeping implements Coded {
  ERASE,
  /** It is kept apart and read only where the law names the case. */
  RESTRICT
}
