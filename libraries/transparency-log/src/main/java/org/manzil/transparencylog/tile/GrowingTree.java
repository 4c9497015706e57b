package org.manzil.transparencylog.tile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.manzil.transparencylog.Hash;
import org.manzil.transparencylog.MalformedException;
import org.manzil.transparencylog.TreeHasher;
import org.manzil.transparencylog.TreeHead;

/**
 * A tree of which only the right edge is in memory: one tile for each level. In base 256 the size
 * names the widths of these tiles, and together they hold every perfect subtree ("peak") from which
 * the root is made. One thread at a time may use an instance.
 */
public final class GrowingTree {

  private final TreeHasher hasher = new TreeHasher();
  private final List<EdgeLevel> levels = new ArrayList<>();
  private long size;

  /** A tree without entries. */
  public GrowingTree() {}

  /**
   * The tree of {@code head}; a {@link StoredTreeException} if the stored edge gives another root.
   */
  public static GrowingTree at(TreeHead head, TileReader tiles) {
    GrowingTree tree = new GrowingTree();
    tree.size = head.size();
    for (int level = 0; Tile.hashesAt(head.size(), level) > 0; level++) {
      tree.levels.add(EdgeLevel.read(level, head.size(), tiles));
    }
    if (!tree.head().equals(head)) {
      throw new StoredTreeException("the stored tiles do not give the root of the last head");
    }
    return tree;
  }

  /** Adds leaf hashes, 32 bytes each; {@code full} gets every tile that is now full. */
  public void add(byte[] leafHashes, Consumer<TileHashes> full) {
    if (leafHashes.length % Hash.BYTES != 0) {
      throw new MalformedException("leaf hashes have 32 bytes each");
    }
    size = Math.addExact(size, leafHashes.length / Hash.BYTES);
    add(0, leafHashes, full);
  }

  private void add(int level, byte[] hashes, Consumer<TileHashes> full) {
    if (level == levels.size()) {
      levels.add(new EdgeLevel(level));
    }
    EdgeLevel edge = levels.get(level);
    for (int at = 0; at < hashes.length; ) {
      at += edge.fill(hashes, at);
      if (edge.full()) {
        edge.tile().ifPresent(full);
        Hash root = hasher.perfect(edge.hashes(), 0, Tile.FULL);
        edge.next();
        add(level + 1, root.bytes(), full);
      }
    }
  }

  /** How many leaf hashes it stands over. */
  public long size() {
    return size;
  }

  /** Goes back to the last size that fills its level-0 tiles, where whole bundles begin. */
  public void dropPartialLeaves() {
    if (!levels.isEmpty()) {
      size -= levels.getFirst().count();
      levels.getFirst().clear();
    }
  }

  /** The partial tiles as they are now, lowest level first. */
  public List<TileHashes> partials() {
    return levels.stream().map(EdgeLevel::tile).flatMap(Optional::stream).toList();
  }

  /** The size now and the root over all that was added. */
  public TreeHead head() {
    Deque<Hash> peaks = new ArrayDeque<>();
    levels.reversed().forEach(level -> addPeaks(level, peaks));
    if (peaks.isEmpty()) {
      return TreeHead.EMPTY;
    }
    Hash root = peaks.removeLast();
    while (!peaks.isEmpty()) {
      root = hasher.node(peaks.removeLast(), root);
    }
    return new TreeHead(size, root);
  }

  private void addPeaks(EdgeLevel level, Deque<Hash> peaks) {
    int done = 0;
    while (done < level.count()) {
      int peak = Integer.highestOneBit(level.count() - done);
      peaks.addLast(hasher.perfect(level.hashes(), done * Hash.BYTES, peak));
      done += peak;
    }
  }
}
