package org.manzil.transparencylog.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.manzil.transparencylog.Hash;
import org.manzil.transparencylog.MalformedException;
import org.manzil.transparencylog.TreeHasher;
import org.manzil.transparencylog.TreeHead;
import org.manzil.transparencylog.audit.AuditResult.Wrong;
import org.manzil.transparencylog.audit.AuditResult.WrongEntry;
import org.manzil.transparencylog.audit.AuditResult.WrongRoot;
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.tile.BundleTile;
import org.manzil.transparencylog.tile.EntryBundle;
import org.manzil.transparencylog.tile.GrowingTree;
import org.manzil.transparencylog.tile.Tile;
import org.manzil.transparencylog.tile.TileHashes;

/**
 * One pass over a log: bundle by bundle the tree is grown anew, and each tile that fills up is
 * compared with the served one. Memory stays at a few tiles however long the log is.
 */
final class LogWalk {

  /** How a walk ended. */
  sealed interface End {}

  record AllFits() implements End {}

  record OtherPast() implements End {}

  record Found(Wrong wrong) implements End {}

  private final AuditedFiles files;
  private final TileComparison comparison;
  private final Checkpoint signed;
  private final TreeHead seen;
  private final TreeHasher hasher = new TreeHasher();
  private final GrowingTree tree;
  private final List<TileHashes> filled = new ArrayList<>();
  private final byte[] leaves = new byte[Tile.FULL_BYTES];

  /** Goes on after the whole bundles of {@code start}. */
  LogWalk(AuditedFiles files, Checkpoint signed, TreeHead seen, GrowingTree start) {
    this.tree = start;
    this.files = files;
    this.comparison = new TileComparison(files);
    this.signed = signed;
    this.seen = seen;
  }

  End run(AuditProgress progress) throws IOException {
    long size = files.treeSize();
    for (long index = tree.size() / Tile.FULL; index * Tile.FULL < size; index++) {
      Optional<End> end = bundle(BundleTile.inTree(size, index).orElseThrow());
      if (end.isPresent()) {
        return end.get();
      }
      progress.at(Math.min(size, (index + 1) * Tile.FULL), size);
    }
    return lastTilesAndRoot();
  }

  private Optional<End> bundle(BundleTile bundle) throws IOException {
    Optional<Wrong> entry = hashEntries(bundle);
    if (entry.isEmpty()) {
      entry = compareLeaves(bundle);
    }
    if (entry.isPresent()) {
      return entry.map(Found::new);
    }
    return grow(bundle);
  }

  /** Fills {@link #leaves} with the leaf hashes of a bundle's entries. */
  private Optional<Wrong> hashEntries(BundleTile bundle) throws IOException {
    long first = bundle.index() * Tile.FULL;
    int entry = 0;
    try {
      Optional<byte[]> bytes = files.bundle(bundle);
      if (bytes.isEmpty()) {
        return Optional.of(new WrongEntry(first, "its bundle is missing"));
      }
      int at = 0;
      for (; entry < bundle.width(); entry++) {
        int end = EntryBundle.end(bytes.get(), at);
        hasher.leaf(bytes.get(), at + 2, end - at - 2, leaves, entry * Hash.BYTES);
        at = end;
      }
      return at == bytes.get().length
          ? Optional.empty()
          : Optional.of(new WrongEntry(first + entry - 1, "bytes follow it in its bundle"));
    } catch (MalformedException e) {
      return Optional.of(new WrongEntry(first + entry, String.valueOf(e.getMessage())));
    }
  }

  private Optional<Wrong> compareLeaves(BundleTile bundle) throws IOException {
    Tile tile = new Tile(0, bundle.index(), bundle.width());
    return comparison.compare(tile, Arrays.copyOf(leaves, bundle.width() * Hash.BYTES));
  }

  /** Adds the bundle's leaves, stopping on the way where the tree had the size seen before. */
  private Optional<End> grow(BundleTile bundle) throws IOException {
    long first = bundle.index() * Tile.FULL;
    int width = bundle.width();
    int before = (int) Math.clamp(seen.size() - first, 0, width);
    tree.add(Arrays.copyOf(leaves, before * Hash.BYTES), filled::add);
    if (seen.size() > first && before + first == seen.size() && !tree.head().equals(seen)) {
      return Optional.of(new OtherPast());
    }
    tree.add(Arrays.copyOfRange(leaves, before * Hash.BYTES, width * Hash.BYTES), filled::add);
    return compareAbove(filled);
  }

  private Optional<End> compareAbove(List<TileHashes> tiles) throws IOException {
    for (TileHashes made : tiles) {
      if (made.tile().level() > 0) {
        Optional<Wrong> wrong = comparison.compare(made.tile(), made.bytes());
        if (wrong.isPresent()) {
          return wrong.map(Found::new);
        }
      }
    }
    tiles.clear();
    return Optional.empty();
  }

  private End lastTilesAndRoot() throws IOException {
    Optional<End> wrong = compareAbove(new ArrayList<>(tree.partials()));
    if (wrong.isPresent()) {
      return wrong.get();
    }
    return tree.head().equals(signed.head()) ? new AllFits() : new Found(new WrongRoot(signed));
  }
}
