package org.manzil.service.log;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.manzil.service.log.LogDoubtException.Doubt;
import org.manzil.transparencylog.Hash;
import org.manzil.transparencylog.TreeHead;
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.tile.StoredTreeException;
import org.springframework.stereotype.Component;

/** Compares the stored log with what was published before, as far as anybody remembers it. */
@Component
class RestoreGuard {

  private final LogStore store;
  private final PublishedMemory memory;
  private final LogPeriods periods;
  // What this node has stored last: the database may be exchanged under a running node.
  private volatile TreeHead stored = TreeHead.EMPTY;

  RestoreGuard(LogStore store, PublishedMemory memory, LogPeriods periods) {
    this.store = store;
    this.memory = memory;
    this.periods = periods;
  }

  /**
   * Looks into this node's own memory; says whether it has one of this log.
   *
   * @throws LogDoubtException if the stored log does not begin with the published one
   */
  boolean check() {
    stored = TreeHead.EMPTY;
    // What was published under a former origin is not continued under this one.
    Optional<Checkpoint> published =
        memory
            .last()
            .map(note -> Checkpoint.parse(note.text()))
            .filter(last -> last.origin().equals(periods.present().origin()));
    published.ifPresent(last -> compare(last.head(), store.size()));
    return published.isPresent();
  }

  /**
   * Before the log grows from {@code head}.
   *
   * @throws LogDoubtException if that does not begin with what this node has stored
   */
  void requireGrowth(TreeHead head) {
    if (!head.equals(stored)) {
      compare(stored, head.size());
    }
  }

  /** What is durable now. */
  void stored(TreeHead head) {
    stored = head;
  }

  private void compare(TreeHead earlier, long size) {
    if (earlier.size() > size) {
      throw new LogDoubtException(
          Doubt.BEHIND_PUBLISHED,
          "%d entries were published, %d are stored".formatted(earlier.size(), size));
    }
    if (earlier.size() > 0 && !root(earlier.size(), size).equals(earlier.root())) {
      throw new LogDoubtException(
          Doubt.FORKED,
          "the first %d entries are not the published ones".formatted(earlier.size()));
    }
  }

  private Hash root(long size, long treeSize) {
    try {
      return store.proofs(treeSize).root(size);
    } catch (StoredTreeException | NoSuchElementException e) {
      throw new LogDoubtException(Doubt.TREE_CHANGED, "a tile is missing or too short");
    }
  }
}
