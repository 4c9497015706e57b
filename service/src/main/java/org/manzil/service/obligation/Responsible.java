package org.manzil.service.obligation;

/**
 * Who takes a version of the rules in, and why: both stand in the public log.
 *
 * @param operator their name
 */
public record Responsible(String operator, String reason) {

  /** Refuses a blank. */
  public Responsible {
    if (operator.isBlank() || reason.isBlank()) {
      throw new ReplacementRefusedException("say who takes the version in, and why");
    }
  }
}
