package org.manzil.service.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The demonstration's clock: runs like any other, from wherever it was set. */
final class MovableClock extends Clock {

  private final Clock system = Clock.systemUTC();
  private volatile Duration ahead = Duration.ZERO;

  void moveTo(Instant now) {
    ahead = Duration.between(system.instant(), now);
  }

  @Override
  public Instant instant() {
    return system.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /** Readers of this clock ask for instants; zones are theirs to choose. */
  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
