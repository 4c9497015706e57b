package org.manzil.address.search;

import org.jspecify.annotations.Nullable;
import org.manzil.address.index.House;
import org.manzil.address.index.Street;

/**
 * A street or house found.
 *
 * @param street the street
 * @param house the house on it, or null when the street is the answer
 * @param edited whether letters were corrected
 * @param whole whether all was typed to its end and found as typed, the number included
 * @param score between 0 and 1, below 0.5 exactly when edited
 * @param formerName the former name that was found, or null
 */
public record Match(
    Street street,
    @Nullable House house,
    boolean edited,
    boolean whole,
    double score,
    @Nullable String formerName) {

  private static final double HALF = 0.5;
  private static final double BEST_EDITED = 0.49;

  static Match of(Street street, @Nullable House house, StreetFit fit, double cost, boolean whole) {
    double quality = 1 / (1 + fit.cost() + cost);
    double score = fit.edited() ? BEST_EDITED * quality : HALF + HALF * quality;
    return new Match(street, house, fit.edited(), fit.whole() && whole, score, fit.formerName());
  }

  /** The id of the house, or of the street. */
  public String id() {
    return house == null ? street.id() : house.id();
  }
}
