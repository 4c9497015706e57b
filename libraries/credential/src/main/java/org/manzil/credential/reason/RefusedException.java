package org.manzil.credential.reason;

/** Ends the check at the step that failed; only the steps of this library throw it. */
public final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final ReasonCode reason;

  public RefusedException(ReasonCode reason, String detail) {
    // No stack trace: refusing is an everyday answer, and an attacker can ask for it at will.
    super(detail, null, false, false);
    this.reason = reason;
  }

  public ReasonCode reason() {
    return reason;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  public static void require(boolean holds, ReasonCode reason, String detail)
      throws RefusedException {
    if (!holds) {
      throw new RefusedException(reason, detail);
    }
  }
}
