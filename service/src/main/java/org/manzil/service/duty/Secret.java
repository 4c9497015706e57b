package org.manzil.service.duty;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * What makes the marks of one person's reminders unreadable to others.
 *
 * @param key 32 random bytes, base64
 * @param asked when confirmations were sent lately
 */
record Secret(String key, List<Instant> asked) {

  private static final int BYTES = 32;
  private static final int MOST = 5;
  private static final Duration LATELY = Duration.ofDays(1);

  Secret {
    asked = List.copyOf(asked);
  }

  static Secret random(SecureRandom random) {
    byte[] key = new byte[BYTES];
    random.nextBytes(key);
    return new Secret(Base64.getEncoder().encodeToString(key), List.of());
  }

  byte[] bytes() {
    return Base64.getDecoder().decode(key);
  }

  /** Whether another confirmation may go out: nobody fills a stranger's letter box through us. */
  boolean mayAsk(Instant now) {
    return lately(now).size() < MOST;
  }

  /** Whether the limit still counts anything. */
  boolean hasAsked(Instant now) {
    return !lately(now).isEmpty();
  }

  Secret asked(Instant now) {
    List<Instant> all = lately(now);
    all.add(now);
    return new Secret(key, all);
  }

  private List<Instant> lately(Instant now) {
    List<Instant> lately = new ArrayList<>(asked);
    lately.removeIf(one -> one.isBefore(now.minus(LATELY)));
    return lately;
  }

  @Override
  public String toString() {
    return "Secret[]";
  }
}
