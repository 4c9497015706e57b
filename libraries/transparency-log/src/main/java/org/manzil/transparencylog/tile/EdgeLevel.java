package org.manzil.transparencylog.tile;

import java.util.Arrays;
import java.util.Optional;
import org.manzil.transparencylog.Hash;

/** One level's tile that is being filled; it never stays full. */
final class EdgeLevel {

  private final int level;
  private final byte[] hashes = new byte[Tile.FULL_BYTES];
  private long index;
  private int count;

  EdgeLevel(int level) {
    this.level = level;
  }

  static EdgeLevel read(int level, long treeSize, TileReader tiles) {
    EdgeLevel edge = new EdgeLevel(level);
    edge.index = Tile.hashesAt(treeSize, level) / Tile.FULL;
    Tile.inTree(treeSize, level, edge.index).ifPresent(tile -> edge.load(tile, tiles));
    return edge;
  }

  private void load(Tile tile, TileReader tiles) {
    byte[] content = tiles.read(tile);
    count = tile.width();
    if (content.length < count * Hash.BYTES) {
      throw new StoredTreeException(tile.path() + " is stored too short");
    }
    System.arraycopy(content, 0, hashes, 0, count * Hash.BYTES);
  }

  /**
   * Takes as many of the hashes from {@code offset} on as there is room for; answers how many
   * bytes.
   */
  int fill(byte[] source, int offset) {
    int bytes = Math.min(source.length - offset, hashes.length - count * Hash.BYTES);
    System.arraycopy(source, offset, hashes, count * Hash.BYTES, bytes);
    count += bytes / Hash.BYTES;
    return bytes;
  }

  boolean full() {
    return count == Tile.FULL;
  }

  void next() {
    clear();
    index++;
  }

  void clear() {
    count = 0;
  }

  /** The tile as it is now; empty if it holds nothing. */
  Optional<TileHashes> tile() {
    return count == 0
        ? Optional.empty()
        : Optional.of(
            new TileHashes(
                new Tile(level, index, count), Arrays.copyOf(hashes, count * Hash.BYTES)));
  }

  byte[] hashes() {
    return hashes;
  }

  int count() {
    return count;
  }
}
