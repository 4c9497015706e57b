package org.manzil.service.host;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.service.resident.ResidentId;

/**
 * A host's answer without what is sealed.
 *
 * @param id that of its log entry
 * @param hearUntil the last day for the person's reply; null where the host confirmed
 * @param byItself whether it came after the notice was accepted
 */
record StoredAnswer(
    ResidentId resident,
    UUID id,
    UUID link,
    String number,
    Instant at,
    @Nullable LocalDate hearUntil,
    boolean byItself,
    boolean replied,
    boolean closed) {

  /** Whether the person may still reply on that day. */
  boolean hears(LocalDate today) {
    return hearUntil != null && !today.isAfter(hearUntil) && !replied && !closed;
  }
}
