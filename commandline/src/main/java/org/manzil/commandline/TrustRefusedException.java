package org.manzil.commandline;

import java.io.IOException;
import org.manzil.trust.TrustUpdate;

/** A trust list that does not follow from the one believed before. */
final class TrustRefusedException extends IOException {

  private static final long serialVersionUID = 1L;

  private final TrustUpdate.Reason reason;

  TrustRefusedException(TrustUpdate.Reason reason, String where) {
    super(reason.code() + ": " + where);
    this.reason = reason;
  }

  TrustUpdate.Reason reason() {
    return reason;
  }
}
