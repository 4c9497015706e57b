package org.manzil.address.gar;

import org.manzil.address.register.Quarantine;

/** A row that cannot be used; it is counted and the next one is read. */
final class BadRowException extends Exception {

  private final Quarantine reason;

  BadRowException(Quarantine reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  Quarantine reason() {
    return reason;
  }
}
