package org.manzil.transparencylog;

/** What checking a proof found: {@link #VALID}, or the first check of RFC 9162 that failed. */
public enum ProofCheck {
  /** Every check passed. */
  VALID,
  /** The entry's index is not below the tree's size, or the older tree is the larger one. */
  OUT_OF_RANGE,
  /** The path goes on after the root was reached. */
  PATH_TOO_LONG,
  /** The path ends before the root was reached. */
  PATH_TOO_SHORT,
  /** The path leads to another (newer) root. */
  ROOT_DIFFERS,
  /** The consistency path does not lead to the older root: history was rewritten. */
  OLD_ROOT_DIFFERS;

  /** Whether the proof holds. */
  public boolean valid() {
    return this == VALID;
  }
}
