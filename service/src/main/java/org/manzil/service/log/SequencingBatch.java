package org.manzil.service.log;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.manzil.service.log.LogDoubtException.Doubt;
import org.manzil.transparencylog.Hash;
import org.manzil.transparencylog.TreeHasher;
import org.manzil.transparencylog.TreeHead;
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.note.CheckpointVerdict;
import org.manzil.transparencylog.note.SignedNote;
import org.manzil.transparencylog.tile.Growth;
import org.manzil.transparencylog.tile.StoredTreeException;
import org.manzil.transparencylog.tile.TreeBuilder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One step of the log: waiting entries get places, tiles and a signed checkpoint, or nothing does.
 */
@Component
class SequencingBatch {

  static final int LARGEST = 4096;

  /**
   * The entries that took places, from {@code first} on.
   *
   * @param published whether the checkpoint over them needed nobody else
   */
  record Placed(long first, List<UUID> entries, boolean published) {

    static final Placed NONE = new Placed(0, List.of(), false);

    long size() {
      return first + entries.size();
    }
  }

  private final LogStore store;
  private final LogPeriods periods;
  private final RestoreGuard guard;
  private final Clock clock;

  SequencingBatch(LogStore store, LogPeriods periods, RestoreGuard guard, Clock clock) {
    this.store = store;
    this.periods = periods;
    this.guard = guard;
    this.clock = clock;
  }

  /**
   * Takes what waits; says which entries those were, none also while another node has the lock.
   *
   * @throws LogDoubtException if the stored log is not what was signed; nothing is written then
   */
  @Transactional
  public Placed run() {
    if (!store.tryLock()) {
      return Placed.NONE;
    }
    List<LogStore.Waiting> entries = store.waiting(LARGEST);
    if (entries.isEmpty()) {
      return Placed.NONE;
    }
    periods.requirePresent();
    TreeHead head = head();
    guard.requireGrowth(head);
    return grow(head, entries);
  }

  /** The tree under the latest checkpoint, which one of this log's keys must have signed. */
  private TreeHead head() {
    Optional<SignedNote> latest = store.checkpoint();
    if (latest.isEmpty()) {
      return TreeHead.EMPTY;
    }
    return periods.all().stream()
        .map(period -> period.policy().withoutWitnesses().open(latest.get()))
        .filter(CheckpointVerdict.Trusted.class::isInstance)
        .map(verdict -> ((CheckpointVerdict.Trusted) verdict).checkpoint().head())
        .findFirst()
        .orElseThrow(
            () ->
                new LogDoubtException(
                    Doubt.CHECKPOINT_FOREIGN, "no key of this log signed the latest checkpoint"));
  }

  private Placed grow(TreeHead head, List<LogStore.Waiting> entries) {
    Growth growth = append(head, entries);
    LogPeriod period = periods.present();
    Checkpoint checkpoint = Checkpoint.of(period.origin(), growth.head());
    SignedNote note = periods.signer().sign(checkpoint.text());
    boolean published = period.witnesses().isEmpty();
    if (store.place(entries, head.size()) != entries.size()
        || !store.add(growth.head(), note, clock.instant(), published, head.size())) {
      throw new LogDoubtException(Doubt.TWO_SEQUENCERS, "the log grew while its lock was held");
    }
    growth.tiles().forEach(store::put);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            guard.stored(growth.head());
          }
        });
    List<UUID> placed = entries.stream().map(LogStore.Waiting::id).toList();
    return new Placed(head.size(), placed, published);
  }

  private Growth append(TreeHead head, List<LogStore.Waiting> entries) {
    TreeHasher hasher = new TreeHasher();
    List<Hash> leaves = entries.stream().map(entry -> hasher.leaf(entry.commitment())).toList();
    try {
      return new TreeBuilder(
              tile ->
                  store.tile(tile).orElseThrow(() -> new StoredTreeException("a tile is missing")))
          .append(head, leaves);
    } catch (StoredTreeException e) {
      throw new LogDoubtException(Doubt.TREE_CHANGED, String.valueOf(e.getMessage()));
    }
  }
}
