package org.manzil.service.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.service.keys.AuthorityKeys;
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
  private final PublishedProofs proofs;
  private final EntryMaker entries;
  private final AuthorityKeys keys;
  private final Clock clock;

  TransparencyLog(
      LogStore store,
      Sequencer sequencer,
      PublishedProofs proofs,
      EntryMaker entries,
      AuthorityKeys keys,
      Clock clock) {
    this.store = store;
    this.sequencer = sequencer;
    this.proofs = proofs;
    this.entries = entries;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * Adds an entry as part of the caller's transaction: both are there after it, or neither. Content
   * is a JSON object with a member {@code kind}.
   *
   * @throws LogUnavailableException while the clock stands before the receipt key's first moment:
   *     what is dated then could never be verified
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public SaltedEntry append(Map<String, ? extends @Nullable Object> content) {
    Instant now = clock.instant();
    if (now.isBefore(keys.receipt().validFrom())) {
      throw new LogUnavailableException("the clock stands before the authority's own keys");
    }
    SaltedEntry entry = entries.make(content);
    store.add(entry, now);
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
   * Waits until the entry has its place in a tree that the log has signed: from then on it cannot
   * be taken back without a trace.
   *
   * @throws LogUnavailableException if that takes too long; the entry stays queued
   */
  public void awaitPlace(UUID entry) {
    var unused = sequencer.awaitPlace(entry, PATIENCE);
  }

  /**
   * Waits until the entry stands under a published checkpoint, cosigned by as many witnesses as its
   * time asks for, and proves it.
   *
   * @throws LogUnavailableException if that takes too long; the entry stays queued
   */
  public TlogProof awaitProof(UUID entry) {
    return proofs.prove(sequencer.awaitPublished(entry, PATIENCE));
  }

  /** The entry's proof where it stands under a published checkpoint already. */
  public Optional<TlogProof> proof(UUID entry) {
    return store.standing(entry).filter(LogStore.Standing::published).map(proofs::prove);
  }

  /** Whether {@code entry} has its place, and behind that of {@code other}, which has one too. */
  public boolean follows(UUID entry, UUID other) {
    Optional<Long> place = store.standing(entry).map(LogStore.Standing::position);
    Optional<Long> before = store.standing(other).map(LogStore.Standing::position);
    return place.isPresent() && before.isPresent() && place.get() > before.get();
  }

  /** Whether the entry has its place in a signed tree already. */
  public boolean holds(UUID entry) {
    return store.standing(entry).filter(standing -> standing.position() != null).isPresent();
  }
}
