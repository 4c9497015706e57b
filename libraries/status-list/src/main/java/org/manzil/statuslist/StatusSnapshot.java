package org.manzil.statuslist;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A verified status list as it was at {@code issuedAt}.
 *
 * @param expires when its issuer stops standing by it; null when it did not say
 * @param timeToLive how long to keep it before asking again; null when it did not say
 */
public record StatusSnapshot(
    URI uri,
    StatusList list,
    Instant issuedAt,
    @Nullable Instant expires,
    @Nullable Duration timeToLive) {

  /** 0 valid, 1 invalid, 2 suspended, others as agreed; empty when the list has no such index. */
  public OptionalInt status(long index) {
    return index < 0 || index >= list.size()
        ? OptionalInt.empty()
        : OptionalInt.of(list.get(index));
  }

  /** Whether its issuer still stands by it at {@code now}. */
  public boolean isInForce(Instant now) {
    return expires == null || now.isBefore(expires);
  }
}
