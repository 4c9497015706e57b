package org.manzil.rules.yaml;

/**
 * One thing wrong in a regime's file.
 *
 * @param place file, line and rule
 * @param message what is wrong and what would be right, in English, for the author
 */
public record Problem(Place place, String message) {

  @Override
  public String toString() {
    return place + ": " + message;
  }
}
