package org.manzil.rules.timelimit;

import org.manzil.rules.language.Coded;

/** What becomes of a last day that is not a working day. */
public enum LastDay implements Coded {
  STAYS,
  MOVES_TO_NEXT_WORKING_DAY,
  MOVES_TO_PREVIOUS_WORKING_DAY
}
