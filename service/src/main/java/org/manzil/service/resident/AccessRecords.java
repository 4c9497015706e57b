package org.manzil.service.resident;

import java.util.Optional;
import java.util.UUID;

/** Where looks at files are recorded; the gate asks it before it opens anything. */
public interface AccessRecords {

  /**
   * Records the look. When this returns, its entry is durable and under a signed checkpoint.
   *
   * @throws RuntimeException if that cannot be had; then nothing is opened
   */
  void record(ResidentId resident, SealedFile file, Look look);

  /**
   * Whether this officer's recorded look of this scope still stands, so it may be read again.
   *
   * @param changed the log entry that changed the notice last; a look from before does not stand
   */
  boolean stands(ResidentId resident, UUID registrar, String scope, Optional<UUID> changed);
}
