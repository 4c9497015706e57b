package org.manzil.service.dispute;

import java.util.UUID;
import org.manzil.service.log.LogUnavailableException;
import org.manzil.service.log.TransparencyLog;
import org.springframework.stereotype.Component;

/** Whether a dispute or its answer stands in the published log. */
@Component
class DisputeProofs {

  private final TransparencyLog log;

  DisputeProofs(TransparencyLog log) {
    this.log = log;
  }

  /** Waits for the entry as long as the log allows; false if it is not published by then. */
  boolean await(UUID entry) {
    try {
      var unused = log.awaitProof(entry);
      return true;
    } catch (LogUnavailableException e) {
      return false;
    }
  }

  boolean proven(UUID entry) {
    return log.proof(entry).isPresent();
  }
}
