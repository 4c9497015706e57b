package org.manzil.service.card;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The {@code iat} of a list's next token. Each is at least a second later than the one before, on
 * whatever node and by whatever clock: readers refuse a list older than the one they hold, and two
 * of the same second could not be told apart.
 */
final class IssuingTime {

  /** Readers refuse what is more than 60 seconds ahead of them. */
  private static final Duration SKEW = Duration.ofSeconds(60);

  private static final Duration AHEAD_AT_MOST = Duration.ofSeconds(30);

  private IssuingTime() {}

  /**
   * Empty while the last one is so far ahead that the next must wait, by 60 seconds at most; one
   * further ahead than that came of a wrong clock and was accepted by nobody whose clock is right.
   */
  static Optional<Instant> next(Instant now, @Nullable Instant last) {
    Instant second = now.truncatedTo(ChronoUnit.SECONDS);
    if (last == null || last.isBefore(second) || isFromAWrongClock(now, last)) {
      return Optional.of(second);
    }
    Instant next = last.plusSeconds(1);
    return next.isAfter(now.plus(AHEAD_AT_MOST)) ? Optional.empty() : Optional.of(next);
  }

  static boolean isFromAWrongClock(Instant now, Instant issuedAt) {
    return issuedAt.isAfter(now.plus(SKEW));
  }
}
