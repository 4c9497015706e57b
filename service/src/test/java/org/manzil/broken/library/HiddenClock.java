package org.manzil.broken.library;

import java.security.SecureRandom;
import java.time.Instant;

/** Takes time and randomness from nowhere, for proving that this is noticed. */
public final class HiddenClock {

  private HiddenClock() {}

  public static String stamp() {
    return Instant.now() + "/" + new SecureRandom().nextLong();
  }
}
