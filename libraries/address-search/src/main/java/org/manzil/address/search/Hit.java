package org.manzil.address.search;

/**
 * A street or house found, by its number in the index.
 *
 * @param street the street's number
 * @param house where the house stands among the street's, or -1 for the street itself
 * @param fit how the words fit the street
 * @param whole whether the number was found as typed
 * @param score as {@link Match#score} has it
 */
record Hit(int street, int house, StreetFit fit, boolean whole, double score) {

  private static final double HALF = 0.5;
  private static final double BEST_EDITED = 0.49;

  static Hit of(int street, int house, StreetFit fit, double cost, boolean whole) {
    double quality = 1 / (1 + fit.cost() + cost);
    double score = fit.edited() ? BEST_EDITED * quality : HALF + HALF * quality;
    return new Hit(street, house, fit, whole && fit.whole(), score);
  }

  long key() {
    return (long) street << Integer.SIZE | (house & 0xFFFFFFFFL);
  }
}
