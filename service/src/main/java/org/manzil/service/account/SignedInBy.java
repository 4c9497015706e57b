package org.manzil.service.account;

/** How whoever acts has shown who they are. */
public enum SignedInBy {
  /** A passkey, with the phone's own check of its user. */
  PASSKEY,
  /** A one-time code: printed by the person, or handed out at a desk. */
  ONE_TIME_CODE,
  /** The code of a mandate. */
  MANDATE,
  /** The person has just signed up. */
  SIGN_UP,
  /** A button or a token of the demonstration. */
  DEMONSTRATION
}
