package org.manzil.credential;

/** Ends the check at the step that failed; never leaves this package. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final ReasonCode reason;

  RefusedException(ReasonCode reason, String detail) {
    // No stack trace: refusing is an everyday answer, and an attacker can ask for it at will.
    super(detail, null, false, false);
    this.reason = reason;
  }

  ReasonCode reason() {
    return reason;
  }

  String detail() {
    return String.valueOf(getMessage());
  }

  static void require(boolean holds, ReasonCode reason, String detail) throws RefusedException {
    if (!holds) {
      throw new RefusedException(reason, detail);
    }
  }
}
