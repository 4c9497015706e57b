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
 * @param score between 0 and 1, below 0.5 exactly when edited
 * @param formerName the former name that was found, or null
 */
public record Match(
    Street street,
    @Nullable House house,
    boolean edited,
    double score,
    @Nullable String formerName) {

  /** The id of the house, or of the street. */
  public String id() {
    return house == null ? street.id() : house.id();
  }
}
