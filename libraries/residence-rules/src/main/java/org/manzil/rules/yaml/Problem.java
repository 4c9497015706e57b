package org.manzil.rules.yaml;

/**
 * One thing wrong in a regime's file.
 *
 * @param place file, line and rule
 * @param kind what kind of mistake it is
 * @param message what is wrong and what would be right, in English, for the author
 */
public record Problem(Place place, ProblemKind kind, String message) {

  @Override
  public String toString() {
    return place + ": " + message;
  }
}
