package org.manzil.trust;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds the one key that an id names and a moment allows. */
final class KeyRing {

  private KeyRing() {}

  static Optional<TrustedKey> find(List<TrustedKey> keys, String kid, Instant at) {
    return keys.stream()
        .filter(key -> key.kid().equals(kid) && key.validity().covers(at))
        .findFirst();
  }
}
