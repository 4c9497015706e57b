package org.manzil.service.log;

import org.manzil.service.log.LogDoubtException.Doubt;
import org.manzil.transparencylog.Hash;
import org.manzil.transparencylog.TreeHead;
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.note.SignedNote;
import org.manzil.transparencylog.tile.StoredTreeException;
import org.springframework.stereotype.Component;

/** Compares the stored log with what was published before, as far as anybody remembers it. */
@Component
class RestoreGuard {

  private final LogStore store;
  private final PublishedMemory memory;
  private final LogPeriods periods;

  RestoreGuard(LogStore store, PublishedMemory memory, LogPeriods periods) {
    this.store = store;
    this.memory = memory;
    this.periods = periods;
  }

  /**
   * Looks into this node's own memory.
   *
   * @throws LogDoubtException if the stored log does not begin with the published one
   */
  void check() {
    memory.last().ifPresent(this::compare);
  }

  private void compare(SignedNote published) {
    Checkpoint checkpoint = Checkpoint.parse(published.text());
    TreeHead head = checkpoint.head();
    if (!checkpoint.origin().equals(periods.present().origin()) || head.size() == 0) {
      return; // What was published under a former origin is not continued under this one.
    }
    long stored = size();
    if (head.size() > stored) {
      throw new LogDoubtException(
          Doubt.BEHIND_PUBLISHED,
          "%d entries were published, %d are stored".formatted(head.size(), stored));
    }
    if (!root(head.size(), stored).equals(head.root())) {
      throw new LogDoubtException(
          Doubt.FORKED, "the first %d entries are not the published ones".formatted(head.size()));
    }
  }

  /** How many entries the latest checkpoint covers, published or not. */
  long size() {
    return store.checkpoint().map(note -> Checkpoint.parse(note.text()).head().size()).orElse(0L);
  }

  private Hash root(long size, long stored) {
    try {
      return store.proofs(stored).root(size);
    } catch (StoredTreeException | java.util.NoSuchElementException e) {
      throw new LogDoubtException(Doubt.TREE_CHANGED, "a tile is missing or too short");
    }
  }
}
