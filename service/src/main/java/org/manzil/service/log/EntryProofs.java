package org.manzil.service.log;

import java.util.Optional;
import java.util.UUID;
import org.manzil.transparencylog.note.TlogProof;
import org.springframework.stereotype.Component;

/** Whether an entry stands in the published log. */
@Component
public class EntryProofs {

  private final TransparencyLog log;

  EntryProofs(TransparencyLog log) {
    this.log = log;
  }

  /** Waits for the entry as long as the log allows; false if it is not published by then. */
  public boolean await(UUID entry) {
    try {
      var unused = log.awaitProof(entry);
      return true;
    } catch (LogUnavailableException e) {
      return false;
    }
  }

  /** Where it stands, once it is published; waits as {@link #await} does. */
  public Optional<Long> position(UUID entry) {
    return await(entry) ? log.proof(entry).map(TlogProof::index) : Optional.empty();
  }

  /** Whether it is published by now. */
  public boolean proven(UUID entry) {
    return log.proof(entry).isPresent();
  }
}
