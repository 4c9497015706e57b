package org.manzil.service.card;

/** Cards that cannot be issued; nothing was used up but the challenge. */
public final class CardRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** Nobody has seen the person's document yet. */
    IDENTITY_NOT_SEEN,
    /** No notice has been accepted yet, or the card was revoked. */
    NO_ACCEPTED_NOTICE,
    /** The accepted notice was filed by somebody of other data than the person has now. */
    DECLARANT_CHANGED,
    /** The person has frozen the card. */
    FROZEN,
    /** The challenge is unknown, used or expired. */
    CHALLENGE,
    /** A proof of possession does not hold. */
    KEY_PROOF,
    /** No such configuration. */
    CONFIGURATION,
    /** More copies than one person may have in force at once. */
    TOO_MANY,
    /** The form was used on another day, for something else, or for a card revoked since. */
    OUTDATED_FORM
  }

  private final Reason reason;

  CardRefusedException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
