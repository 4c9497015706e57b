package org.manzil.address.intake;

import org.manzil.address.register.Quarantine;

/** A row that cannot be used; it is counted and the next one is read. */
public final class BadRowException extends Exception {

  private final Quarantine reason;

  /** Says why; no trace is kept, since a register may hold millions of bad rows. */
  public BadRowException(Quarantine reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  /** Why it cannot be used. */
  public Quarantine reason() {
    return reason;
  }
}
