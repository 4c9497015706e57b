package org.manzil.service.account.passkey;

/** An answer of an authenticator that counts for nothing. */
public final class PasskeyRefused extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why, as far as the person can do something about it. */
  public enum Reason {
    /** The challenge was used, is too old or belongs to another browser. */
    TOO_LATE,
    /** No passkey of ours, or its answer does not hold. */
    NOT_OURS,
    /** Its counter went backwards: somebody may have a copy of it. */
    COPIED,
    /** There are as many passkeys as there may be. */
    TOO_MANY
  }

  private final Reason reason;

  private PasskeyRefused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  static PasskeyRefused tooLate() {
    return new PasskeyRefused(Reason.TOO_LATE);
  }

  static PasskeyRefused notOurs() {
    return new PasskeyRefused(Reason.NOT_OURS);
  }

  static PasskeyRefused copied() {
    return new PasskeyRefused(Reason.COPIED);
  }

  static PasskeyRefused tooMany() {
    return new PasskeyRefused(Reason.TOO_MANY);
  }

  public Reason reason() {
    return reason;
  }
}
