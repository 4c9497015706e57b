package org.manzil.service.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manzil.service.resident.ResidentId;

/**
 * A mandate as the person sees it.
 *
 * @param id of the log entry by which it was given
 * @param endedAt when the person ended it
 * @param used when the helper came in by its code, the latest first
 */
public record Mandate(
    ResidentId resident,
    UUID id,
    Terms terms,
    Instant givenAt,
    Optional<Instant> endedAt,
    List<Instant> used) {

  public Mandate {
    used = List.copyOf(used);
  }

  /** Whether the helper may act on that day. */
  public boolean standsOn(LocalDate day) {
    return endedAt.isEmpty() && !day.isAfter(terms.lastDay());
  }

  /** Names it; its terms are personal. */
  @Override
  public String toString() {
    return "Mandate[" + id + "]";
  }
}
