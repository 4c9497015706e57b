package org.manzil.service.log;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.transparencylog.Hash;
import org.manzil.transparencylog.TreeHasher;
import org.manzil.transparencylog.TreeHead;
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.tile.StoredTreeException;
import org.manzil.transparencylog.tile.Tile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hashes the log's entries anew from what is stored, round after round: a row that was changed or
 * removed behind the service's back is named, whether it is an entry, its place in the tree or the
 * content in a person's file.
 */
@Component
class SelfCheck {

  private static final Logger LOG = LoggerFactory.getLogger(SelfCheck.class);

  /** Bundles of 256 entries for each turn, so that a large log is gone through over many turns. */
  private static final int BUNDLES = 80;

  private final SelfCheckStore findings;
  private final LogStore store;
  private final List<KeptEntries> contents;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SelfCheck(
      SelfCheckStore findings,
      LogStore store,
      List<KeptEntries> contents,
      TransactionTemplate transaction,
      Clock clock) {
    this.findings = findings;
    this.store = store;
    this.contents = contents;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${manzil.self-check-every:PT3M}", initialDelayString = "PT30S")
  void turn() {
    for (int i = 0; i < BUNDLES; i++) {
      if (!Boolean.TRUE.equals(transaction.execute(status -> bundle()))) {
        return;
      }
    }
  }

  /** Checks the next bundle; false at the end of a round, or while another node is checking. */
  private boolean bundle() {
    Optional<SelfCheckStore.Turn> taken = findings.take();
    Optional<TreeHead> head = store.checkpoint().map(note -> Checkpoint.parse(note.text()).head());
    if (taken.isEmpty() || head.isEmpty()) {
      return false;
    }
    long first = Math.min(taken.get().next(), head.get().size() - 1) / Tile.FULL * Tile.FULL;
    long end = Math.min(first + Tile.FULL, head.get().size());
    Map<Long, String> wrong = wrong(first, end, head.get().size(), taken.get().contentFrom());
    boolean last = end == head.get().size();
    if (last && !rootFits(head.get())) {
      wrong.put(SelfCheckStore.TREE, "stored-tree-changed");
    }
    wrong.forEach((position, code) -> LOG.error("log entry {}: {}", position, code));
    findings.put(first, end, last, wrong, clock.instant());
    return !last;
  }

  private Map<Long, String> wrong(long first, long end, long size, long contentFrom) {
    Map<Long, LogStore.Stored> entries = new HashMap<>();
    store.entries(first, end).forEach(entry -> entries.put(entry.position(), entry));
    byte[] leaves = leaves(size, first / Tile.FULL);
    Map<UUID, Optional<byte[]>> kept =
        recompute(entries.values().stream().map(LogStore.Stored::id).toList());
    Map<Long, String> wrong = new HashMap<>();
    for (long position = first; position < end; position++) {
      LogStore.Stored entry = entries.get(position);
      String code =
          entry == null
              ? "entry-missing"
              : code(entry, leaves, position >= contentFrom ? kept : null);
      if (code != null) {
        wrong.put(position, code);
      }
    }
    return wrong;
  }

  /**
   * @param kept null for entries whose content is not found by the entry
   */
  private static @Nullable String code(
      LogStore.Stored entry, byte[] leaves, @Nullable Map<UUID, Optional<byte[]>> kept) {
    int at = (int) (entry.position() % Tile.FULL) * Hash.BYTES;
    byte[] leaf = new TreeHasher().leaf(entry.commitment()).bytes();
    if (leaves.length < at + Hash.BYTES
        || !Arrays.equals(leaf, Arrays.copyOfRange(leaves, at, at + Hash.BYTES))) {
      return "entry-changed";
    }
    if (kept == null) {
      return null;
    }
    Optional<byte[]> content = kept.get(entry.id());
    if (content == null) {
      return "content-missing";
    }
    boolean same = content.filter(hash -> Arrays.equals(hash, entry.commitment())).isPresent();
    return same ? null : "content-changed";
  }

  private byte[] leaves(long size, long index) {
    return Tile.inTree(size, 0, index).flatMap(store::tile).orElse(new byte[0]);
  }

  private Map<UUID, Optional<byte[]>> recompute(Collection<UUID> entries) {
    Map<UUID, Optional<byte[]>> all = new HashMap<>();
    contents.forEach(keeper -> all.putAll(keeper.recompute(entries)));
    return all;
  }

  private boolean rootFits(TreeHead head) {
    try {
      return store.proofs(head.size()).root(head.size()).equals(head.root());
    } catch (StoredTreeException | NoSuchElementException e) {
      return false;
    }
  }
}
