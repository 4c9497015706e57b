package org.manzil.address.index;

/** Sixty-four bits that say which main numbers a street cannot have. */
public final class NumberMask {

  private static final int BITS = 64;

  private NumberMask() {}

  /** The bit of a main number's digits; other numbers share it. */
  public static long of(String digits) {
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      value = value * 10 + digits.charAt(i) - '0';
    }
    return of(value);
  }

  static long of(int number) {
    return 1L << Math.floorMod(number, BITS);
  }
}
