package org.manzil.rules.assessment;

import org.manzil.rules.language.Coded;

/** The answer to "does this concern me?". */
public enum Outcome implements Coded {
  CONCERNED,
  NOT_CONCERNED,
  NEEDS_REGISTRAR,
  NEEDS_FACT
}
