package org.manzil.service.mail;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who carries the mails of this installation, if anybody. */
record CarrierChoice(@Nullable Carrier carrier) {

  Optional<Carrier> chosen() {
    return Optional.ofNullable(carrier);
  }
}
