package org.manzil.service.identity;

import java.time.Duration;
import java.util.HexFormat;
import org.manzil.service.account.Limit;
import org.manzil.service.account.Limits;
import org.manzil.service.account.Registrar;
import org.springframework.stereotype.Component;

/** Counts what registrars type off documents, whatever they do it for. */
@Component
class DeskTries {

  private static final Limit BY_OFFICER = new Limit("document-officer", 40, Duration.ofMinutes(30));
  private static final Limit BY_DOCUMENT = new Limit("document-shown", 10, Duration.ofHours(1));

  private final Limits limits;

  DeskTries(Limits limits) {
    this.limits = limits;
  }

  /** By the hash, so that another spelling of the same document is no new try. */
  boolean tooMany(Registrar registrar, byte[] documentHash) {
    return limits.refused(BY_OFFICER, registrar.id().toString()).isPresent()
        || limits.refused(BY_DOCUMENT, HexFormat.of().formatHex(documentHash)).isPresent();
  }
}
