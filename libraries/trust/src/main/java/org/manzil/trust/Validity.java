package org.manzil.trust;

import java.time.Instant;

/** From when (inclusive) to when (exclusive) a key's signatures count. */
public record Validity(Instant from, Instant until) {

  /** Refuses a time that ends before it begins. */
  public Validity {
    if (!from.isBefore(until)) {
      throw new TrustFileException("validUntil must be after validFrom");
    }
  }

  /** Whether {@code at} lies within. */
  public boolean covers(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }
}
