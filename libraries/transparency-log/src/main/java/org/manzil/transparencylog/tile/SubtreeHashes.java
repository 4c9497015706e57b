package org.manzil.transparencylog.tile;

import java.util.HashMap;
import java.util.Map;
import org.manzil.transparencylog.Hash;
import org.manzil.transparencylog.TreeHasher;

/** Merkle tree hashes of ranges of entries, made from tiles that are read at most once. */
final class SubtreeHashes {

  private final long treeSize;
  private final TileReader tiles;
  private final TreeHasher hasher = new TreeHasher();
  private final Map<Tile, byte[]> seen = new HashMap<>();

  SubtreeHashes(long treeSize, TileReader tiles) {
    this.treeSize = treeSize;
    this.tiles = tiles;
  }

  /** Where the RFC splits a range: after the largest power of two smaller than its length. */
  static long split(long start, long end) {
    return start + Long.highestOneBit(end - start - 1);
  }

  /**
   * MTH of the entries from {@code start} to before {@code end}, a range the RFC's splits can
   * reach.
   */
  Hash range(long start, long end) {
    long length = end - start;
    if (Long.bitCount(length) == 1) {
      return perfect(start, Long.numberOfTrailingZeros(length));
    }
    long middle = split(start, end);
    return hasher.node(range(start, middle), range(middle, end));
  }

  private Hash perfect(long start, int height) {
    int level = height / Tile.HEIGHT;
    long position = start >>> (level * Tile.HEIGHT);
    Tile tile = Tile.inTree(treeSize, level, position / Tile.FULL).orElseThrow();
    byte[] hashes = seen.computeIfAbsent(tile, this::read);
    int offset = (int) (position % Tile.FULL) * Hash.BYTES;
    return hasher.perfect(hashes, offset, 1 << (height % Tile.HEIGHT));
  }

  private byte[] read(Tile tile) {
    byte[] hashes = tiles.read(tile);
    if (hashes.length < tile.width() * Hash.BYTES) {
      throw new StoredTreeException(tile.path() + " is stored too short");
    }
    return hashes;
  }
}
