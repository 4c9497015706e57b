package org.manzil.address.search;

import org.jspecify.annotations.Nullable;

/**
 * How a reading's words fit a street.
 *
 * @param edited whether letters had to be corrected, or a word left out
 * @param whole whether every word was typed to its end
 * @param cost 0 for the street exactly as typed, growing with every departure
 * @param otherKind whether a kind of street was typed that the street is not
 * @param formerName the former name that was found; null when it was the current one
 */
record StreetFit(
    boolean edited, boolean whole, double cost, boolean otherKind, @Nullable String formerName) {

  /** Whether this is a better find than the other. */
  boolean betterThan(@Nullable StreetFit other) {
    if (other == null || edited != other.edited) {
      return other == null || !edited;
    }
    return cost < other.cost;
  }
}
