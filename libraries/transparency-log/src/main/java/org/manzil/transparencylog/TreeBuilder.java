package org.manzil.transparencylog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Grows a tree batch by batch, reading only the partial tile at the right edge of each level. */
public final class TreeBuilder {

  private final TileReader tiles;
  private final TreeHasher hasher = new TreeHasher();

  /** Builds on the tiles that {@code tiles} hands out. One thread at a time may use an instance. */
  public TreeBuilder(TileReader tiles) {
    this.tiles = tiles;
  }

  /**
   * Appends leaf hashes to the tree of {@code head}. The stored edge is hashed first: if it does
   * not give {@code head.root()}, a {@link StoredTreeException} keeps the log from signing a broken
   * tree.
   */
  public Growth append(TreeHead head, List<Hash> leafHashes) {
    RightEdge edge = RightEdge.read(head.size(), tiles);
    if (!edge.root(hasher).equals(head.root())) {
      throw new StoredTreeException("the stored tiles do not give the root of the last head");
    }
    List<TileHashes> changed = new ArrayList<>();
    byte[] added = concatenate(leafHashes);
    for (int level = 0; added.length > 0; level++) {
      added = appendLevel(edge, level, added, changed);
    }
    long size = Math.addExact(head.size(), leafHashes.size());
    return new Growth(new TreeHead(size, edge.root(hasher)), changed);
  }

  /** Adds hashes to one level; answers the hashes its newly full tiles give to the level above. */
  private byte[] appendLevel(RightEdge edge, int level, byte[] added, List<TileHashes> changed) {
    long index = edge.tileIndex(level);
    byte[] content = join(edge.partial(level), added);
    int full = content.length / Tile.FULL_BYTES;
    byte[] above = new byte[full * Hash.BYTES];
    for (int i = 0; i < full; i++) {
      hasher.perfect(content, i * Tile.FULL_BYTES, Tile.FULL).copyTo(above, i * Hash.BYTES);
    }
    for (int at = 0; at < content.length; at += Tile.FULL_BYTES) {
      byte[] part = Arrays.copyOfRange(content, at, Math.min(content.length, at + Tile.FULL_BYTES));
      Tile tile = new Tile(level, index + at / Tile.FULL_BYTES, part.length / Hash.BYTES);
      changed.add(new TileHashes(tile, part));
    }
    byte[] rest = Arrays.copyOfRange(content, full * Tile.FULL_BYTES, content.length);
    edge.replace(level, index + full, rest);
    return above;
  }

  private static byte[] concatenate(List<Hash> hashes) {
    byte[] bytes = new byte[Math.multiplyExact(hashes.size(), Hash.BYTES)];
    int at = 0;
    for (Hash hash : hashes) {
      hash.copyTo(bytes, at);
      at += Hash.BYTES;
    }
    return bytes;
  }

  private static byte[] join(byte[] left, byte[] right) {
    byte[] both = Arrays.copyOf(left, left.length + right.length);
    System.arraycopy(right, 0, both, left.length, right.length);
    return both;
  }
}
