package org.manzil.statuslist.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.manzil.jose.MalformedException;
import org.manzil.jose.UnverifiedJws;
import org.manzil.statuslist.StatusSnapshot;

/**
 * A verified list, and when it was last had or confirmed; times to live are held within reason
 * (Token Status List §11.5, §13.7).
 */
record KeptList(
    String token, @Nullable String entityTag, Instant fetchedAt, StatusSnapshot snapshot) {

  private static final Duration SHORTEST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofHours(12);
  private static final Duration USUAL = Duration.ofMinutes(5);
  private static final Duration LIFE_WITHOUT_EXPIRY = Duration.ofHours(24);

  /** The key that signed it, which may stop being trusted while the list is kept. */
  String keyId() {
    try {
      return Objects.requireNonNullElse(UnverifiedJws.parse(token).headerText("kid"), "");
    } catch (MalformedException e) {
      throw new IllegalStateException("a verified list that cannot be read", e);
    }
  }

  KeptList confirmed(Instant now) {
    return new KeptList(token, entityTag, now, snapshot);
  }

  /** Whether to answer from it without asking anybody. */
  boolean needsNoRenewal(Instant now) {
    return current().isInForce(now)
        && !now.isBefore(fetchedAt)
        && now.isBefore(fetchedAt.plus(timeToLive()));
  }

  /** What it says; a list that names no end is relied on for a day after it was had. */
  StatusSnapshot current() {
    return snapshot.expires() != null
        ? snapshot
        : new StatusSnapshot(
            snapshot.uri(),
            snapshot.list(),
            snapshot.issuedAt(),
            fetchedAt.plus(LIFE_WITHOUT_EXPIRY),
            snapshot.timeToLive());
  }

  /** The statuses unpacked, which is what counts in memory. */
  long bytes() {
    return snapshot.list().size() * snapshot.list().bits() / Byte.SIZE + 2L * token.length();
  }

  private Duration timeToLive() {
    Duration said = Objects.requireNonNullElse(snapshot.timeToLive(), USUAL);
    return said.compareTo(SHORTEST) < 0 ? SHORTEST : said.compareTo(LONGEST) > 0 ? LONGEST : said;
  }
}
