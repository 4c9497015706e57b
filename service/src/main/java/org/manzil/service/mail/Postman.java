package org.manzil.service.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Empties the outbox. A mail is removed in the transaction in which it was carried: a crash in
 * between loses none, and at most sends that one again, under the same Message-ID.
 */
@Component
class Postman {

  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
  private static final int ROUND = 100;
  private static final int LONGEST_WAIT_MINUTES = 60;

  private final Outbox outbox;
  private final OutboxStore store;
  private final CarrierChoice carrier;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final ReentrantLock walking = new ReentrantLock();

  Postman(
      Outbox outbox,
      OutboxStore store,
      CarrierChoice carrier,
      TransactionTemplate transaction,
      Clock clock) {
    this.outbox = outbox;
    this.store = store;
    this.carrier = carrier;
    this.transaction = transaction;
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
      Carrier now = who.get();
      if (!Boolean.TRUE.equals(transaction.execute(status -> carryOne(now)))) {
        return;
      }
    }
  }

  /** False when nothing waits, or the server is away and the rest may wait for the next round. */
  private boolean carryOne(Carrier now) {
    Optional<OutboxStore.Waiting> next = store.next(clock.instant());
    if (next.isEmpty()) {
      return false;
    }
    OutboxStore.Waiting waiting = next.get();
    try {
      now.carry(outbox.read(waiting));
      store.remove(waiting.id());
      return true;
    } catch (RuntimeException e) {
      // Its message may hold the address, so only its kind is told.
      LOG.warn("a mail could not be sent, it is tried again: {}", e.getClass().getName());
      store.tryAgain(waiting, clock.instant().plus(pause(waiting.tries())));
      return false;
    }
  }

  /** One minute, then twice as long each time, an hour at most. */
  static Duration pause(int tries) {
    return Duration.ofMinutes(Math.min(LONGEST_WAIT_MINUTES, 1L << Math.min(tries, 6)));
  }
}
