package org.manzil.service.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Empties the outbox. A mail is claimed for a while, carried with no transaction open, and removed
 * then: a crash in between loses none, and at most sends that one again, under the same Message-ID.
 */
@Component
class Postman {

  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
  private static final int ROUND = 100;
  private static final int LONGEST_WAIT_MINUTES = 60;
  private static final int TRIES_IF_REFUSED = 3;

  /** Longer than a conversation with a slow server takes. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final Outbox outbox;
  private final OutboxStore store;
  private final CarrierChoice carrier;
  private final Clock clock;
  private final ReentrantLock walking = new ReentrantLock();

  Postman(Outbox outbox, OutboxStore store, CarrierChoice carrier, Clock clock) {
    this.outbox = outbox;
    this.store = store;
    this.carrier = carrier;
    this.clock = clock;
  }

  // At a fixed rate, so that a slow mail server holds up no other timer; rounds never overlap.
  @Scheduled(fixedRateString = "${manzil.mail.every:PT5S}")
  void walk() {
    if (!walking.tryLock()) {
      return;
    }
    try {
      round();
    } finally {
      walking.unlock();
    }
  }

  private void round() {
    int given = store.giveUp(clock.instant());
    if (given > 0) {
      LOG.warn("{} mails were given up: no server took them in time", given);
    }
    Optional<Carrier> who = carrier.chosen();
    for (int i = 0; who.isPresent() && i < ROUND; i++) {
      if (!carryOne(who.get())) {
        return;
      }
    }
  }

  /** False when nothing waits, or the server is away and the rest may wait for the next round. */
  private boolean carryOne(Carrier now) {
    Instant at = clock.instant();
    Optional<OutboxStore.Waiting> next = store.claim(at, at.plus(LEASE));
    return next.isPresent() && carry(next.get(), now);
  }

  /** Messages of failures may hold the address, so only their kind is told. */
  private boolean carry(OutboxStore.Waiting waiting, Carrier now) {
    try {
      now.carry(outbox.read(waiting));
      store.remove(waiting.id());
    } catch (Carrier.AwayException e) {
      LOG.warn("the mail server takes nothing, it is tried again: {}", kind(e));
      tryAgain(waiting);
      return false;
    } catch (Carrier.RefusedException e) {
      refused(waiting);
    } catch (RuntimeException e) {
      LOG.warn("a mail could not be sent, it is tried again: {}", kind(e));
      tryAgain(waiting);
    }
    return true;
  }

  private static String kind(RuntimeException failure) {
    Throwable cause = failure.getCause();
    return (cause == null ? failure : cause).getClass().getName();
  }

  /** Servers also refuse for good what they only cannot take now, so a few tries are made. */
  private void refused(OutboxStore.Waiting waiting) {
    if (waiting.tries() + 1 < TRIES_IF_REFUSED) {
      tryAgain(waiting);
    } else {
      LOG.warn("a mail was given up: the server refuses it");
      store.remove(waiting.id());
    }
  }

  private void tryAgain(OutboxStore.Waiting waiting) {
    store.tryAgain(waiting, clock.instant().plus(pause(waiting.tries())));
  }

  /** One minute, then twice as long each time, an hour at most. */
  static Duration pause(int tries) {
    return Duration.ofMinutes(Math.min(LONGEST_WAIT_MINUTES, 1L << Math.min(tries, 6)));
  }
}
