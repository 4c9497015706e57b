package org.manzil.service.log;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A capability that keeps what log entries say, sealed in people's files. */
public interface KeptEntries {

  /**
   * Of these entries those that are kept here, each with the commitment that its stored content
   * gives when hashed anew; nothing where the content does not open.
   */
  Map<UUID, Optional<byte[]>> recompute(Collection<UUID> entries);
}
