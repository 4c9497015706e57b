package org.manzil.rules.condition;

/** Whether a condition is met. */
public enum Answer {
  MET,
  NOT_MET,
  /** The fact it rests on was not told. */
  NOT_TOLD,
  /** The fact was told as far as it is known, and that does not decide it. */
  UNDECIDABLE;

  static Answer of(boolean met) {
    return met ? MET : NOT_MET;
  }
}
