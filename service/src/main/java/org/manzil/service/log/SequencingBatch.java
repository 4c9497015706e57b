package org.manzil.service.log;

import java.time.Clock;
import java.util.List;
import org.manzil.transparencylog.Hash;
import org.manzil.transparencylog.TreeHasher;
import org.manzil.transparencylog.TreeHead;
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.note.NoteSigner;
import org.manzil.transparencylog.note.SignedNote;
import org.manzil.transparencylog.tile.Growth;
import org.manzil.transparencylog.tile.TreeBuilder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One step of the log: waiting entries get places, tiles and a signed checkpoint, or nothing does.
 */
@Component
class SequencingBatch {

  private static final int LARGEST = 4096;

  private final LogStore store;
  private final NoteSigner signer;
  private final Clock clock;

  SequencingBatch(LogStore store, NoteSigner signer, Clock clock) {
    this.store = store;
    this.signer = signer;
    this.clock = clock;
  }

  /**
   * Takes what waits; says how many entries that were, zero also while another node has the lock.
   */
  @Transactional
  public int run() {
    if (!store.tryLock()) {
      return 0;
    }
    List<LogStore.Waiting> entries = store.waiting(LARGEST);
    if (!entries.isEmpty()) {
      grow(head(), entries);
    }
    return entries.size();
  }

  private TreeHead head() {
    return store
        .checkpoint()
        .map(note -> Checkpoint.parse(note.text()).head())
        .orElse(TreeHead.EMPTY);
  }

  private void grow(TreeHead head, List<LogStore.Waiting> entries) {
    TreeHasher hasher = new TreeHasher();
    List<Hash> leaves = entries.stream().map(entry -> hasher.leaf(entry.commitment())).toList();
    TreeBuilder builder = new TreeBuilder(tile -> store.tile(tile).orElseThrow());
    Growth growth = builder.append(head, leaves);
    store.place(entries, head.size());
    growth.tiles().forEach(store::put);
    Checkpoint checkpoint = Checkpoint.of(signer.verifierKey().name(), growth.head());
    SignedNote note = signer.sign(checkpoint.text());
    store.add(checkpoint, note, clock.instant());
  }
}
