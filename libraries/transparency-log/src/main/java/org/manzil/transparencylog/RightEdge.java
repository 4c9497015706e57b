package org.manzil.transparencylog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The partial tiles at the right end of each level. In base 256 the tree's size names their widths,
 * and together they hold every perfect subtree ("peak") from which the root is made.
 */
final class RightEdge {

  private static final byte[] NONE = {};

  // Both by level; tileIndex counts the full tiles to the left of the partial one.
  private final List<Long> tileIndex = new ArrayList<>();
  private final List<byte[]> partial = new ArrayList<>();

  static RightEdge read(long size, TileReader tiles) {
    RightEdge edge = new RightEdge();
    for (int level = 0; Tile.hashesAt(size, level) > 0; level++) {
      long index = Tile.hashesAt(size, level) / Tile.FULL;
      edge.tileIndex.add(index);
      edge.partial.add(
          Tile.inTree(size, level, index).map(tile -> content(tiles, tile)).orElse(NONE));
    }
    return edge;
  }

  static byte[] content(TileReader tiles, Tile tile) {
    byte[] bytes = tiles.read(tile);
    if (bytes.length < tile.width() * Hash.BYTES) {
      throw new StoredTreeException(tile.path() + " is stored too short");
    }
    return Arrays.copyOf(bytes, tile.width() * Hash.BYTES);
  }

  long tileIndex(int level) {
    return level < tileIndex.size() ? tileIndex.get(level) : 0;
  }

  byte[] partial(int level) {
    return level < partial.size() ? partial.get(level) : NONE;
  }

  void replace(int level, long index, byte[] content) {
    if (level == partial.size()) {
      tileIndex.add(index);
      partial.add(content);
    } else {
      tileIndex.set(level, index);
      partial.set(level, content);
    }
  }

  Hash root(TreeHasher hasher) {
    Deque<Hash> peaks = new ArrayDeque<>();
    for (int level = partial.size() - 1; level >= 0; level--) {
      addPeaks(partial.get(level), hasher, peaks);
    }
    if (peaks.isEmpty()) {
      return TreeHasher.emptyRoot();
    }
    Hash root = peaks.removeLast();
    while (!peaks.isEmpty()) {
      root = hasher.node(peaks.removeLast(), root);
    }
    return root;
  }

  private static void addPeaks(byte[] hashes, TreeHasher hasher, Deque<Hash> peaks) {
    int count = hashes.length / Hash.BYTES;
    int done = 0;
    while (done < count) {
      int peak = Integer.highestOneBit(count - done);
      peaks.addLast(hasher.perfect(hashes, done * Hash.BYTES, peak));
      done += peak;
    }
  }
}
