package org.manzil.service.log;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.transparencylog.entry.EntryCommitment;
import org.manzil.transparencylog.note.TlogProof;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes entries into the public log and proves that they stand in it. */
@Service
public class TransparencyLog {

  /** How long an answer may wait for the log before it says that the log is not there. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final LogStore store;
  private final Sequencer sequencer;
  private final SecureRandom random;
  private final Clock clock;

  TransparencyLog(LogStore store, Sequencer sequencer, SecureRandom random, Clock clock) {
    this.store = store;
    this.sequencer = sequencer;
    this.random = random;
    this.clock = clock;
  }

  /**
   * Adds an entry as part of the caller's transaction: both are there after it, or neither. Content
   * is a JSON object with a member {@code kind}.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public SaltedEntry append(Map<String, ? extends @Nullable Object> content) {
    byte[] salt = new byte[EntryCommitment.SALT_BYTES];
    random.nextBytes(salt);
    SaltedEntry entry = new SaltedEntry(UUID.randomUUID(), content, salt);
    store.add(entry.id(), EntryCommitment.entry(salt, content), clock.instant());
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            sequencer.wake();
          }
        });
    return entry;
  }

  /**
   * Waits until the entry stands under a signed checkpoint, and proves it.
   *
   * @throws LogUnavailableException if that takes too long; the entry stays queued
   */
  public TlogProof awaitProof(UUID entry) {
    return store.prove(sequencer.await(entry, PATIENCE));
  }

  /** Whether the entry stands under a signed checkpoint already. */
  public boolean holds(UUID entry) {
    return store.position(entry).isPresent();
  }
}
