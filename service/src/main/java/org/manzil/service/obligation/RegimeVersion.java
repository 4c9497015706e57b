package org.manzil.service.obligation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.RegimeFiles;

/**
 * A version of the rules as it is kept.
 *
 * @param ordinal 1 for the first
 * @param regime the regime's id
 * @param activeFrom null for the first, which judges every day before the second
 * @param sha256 of its files ({@link RegimeFiles#sha256()})
 */
public record RegimeVersion(
    int ordinal,
    String regime,
    String version,
    @Nullable LocalDate activeFrom,
    Instant takenInAt,
    String sha256,
    RegimeFiles files) {

  /** Whether it has begun to judge by that day. */
  boolean hasBegun(LocalDate day) {
    return activeFrom == null || !activeFrom.isAfter(day);
  }
}
