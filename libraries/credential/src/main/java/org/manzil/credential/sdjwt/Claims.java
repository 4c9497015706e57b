package org.manzil.credential.sdjwt;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.reason.RefusedException;

/** Reads single claims by their type. */
final class Claims {
  /** The end of the year 9999: later times would overflow what is computed with them. */
  private static final long LATEST = 253_402_300_799L;

  private Claims() {}

  /** A time in whole seconds since 1970 (RFC 7519 §2); null when the claim is not there. */
  static @Nullable Instant time(
      Map<String, @Nullable Object> claims, String name, ReasonCode whenMalformed)
      throws RefusedException {
    if (!claims.containsKey(name)) {
      return null;
    }
    if (claims.get(name) instanceof Long seconds && seconds >= 0 && seconds <= LATEST) {
      return Instant.ofEpochSecond(seconds);
    }
    throw new RefusedException(whenMalformed, name + " is not a whole number of seconds");
  }
}
