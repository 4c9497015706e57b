package org.manzil.credential;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a status source answers about one reference. */
public sealed interface StatusAnswer {
  /** The list says 0 (valid). */
  record NotRevoked(Instant asOf) implements StatusAnswer {}

  /** The list says anything else. */
  record Revoked(Instant asOf) implements StatusAnswer {}

  /** The list has no such index, so the credential's reference is wrong. */
  record NotListed() implements StatusAnswer {}

  /** There is no list in force to ask. */
  record Unknown(@Nullable Instant lastKnown) implements StatusAnswer {}
}
