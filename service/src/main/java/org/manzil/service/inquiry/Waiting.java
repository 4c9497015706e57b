package org.manzil.service.inquiry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What waits at the desk, before a look at it: nothing about the person, not whom else it concerns,
 * and no notice number, which would open the notice's case, decided or not.
 *
 * @param day the authority's, on which it was written
 * @param due the last day for the answer; null where none is set
 * @param overdue whether that has passed
 */
public record Waiting(UUID id, LocalDate day, @Nullable LocalDate due, boolean overdue) {

  /** Something without a last day. */
  public static Waiting since(UUID id, LocalDate day) {
    return new Waiting(id, day, null, false);
  }
}
