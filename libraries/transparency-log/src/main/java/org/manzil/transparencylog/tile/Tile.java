package org.manzil.transparencylog.tile;

import java.util.Optional;
import org.manzil.transparencylog.Hash;
import org.manzil.transparencylog.MalformedException;

/** A tile of up to 256 hashes (tlog-tiles, "Merkle Tree"); level 0 holds leaf hashes. */
public record Tile(int level, long index, int width) implements TilePath {

  /** Hashes in a full tile. */
  public static final int FULL = 256;

  /** Bytes in a full tile. */
  public static final int FULL_BYTES = FULL * Hash.BYTES;

  /** Levels of the tree within one tile. */
  public static final int HEIGHT = 8;

  /** Refuses a level outside 0 to 63, a negative index and a width outside 1 to 256. */
  public Tile {
    if (level < 0 || level > 63) {
      throw new MalformedException("a tile level is 0 to 63");
    }
    TilePathParser.check(index, width);
  }

  /**
   * The tile as it is in a tree of {@code treeSize} entries; empty if that tree does not have it.
   */
  public static Optional<Tile> inTree(long treeSize, int level, long index) {
    long width = Math.min(FULL, hashesAt(treeSize, level) - index * FULL);
    return width < 1 ? Optional.empty() : Optional.of(new Tile(level, index, (int) width));
  }

  /** How many hashes level {@code level} of a tree of {@code treeSize} entries holds in all. */
  static long hashesAt(long treeSize, int level) {
    int shift = level * HEIGHT;
    return shift >= Long.SIZE ? 0 : treeSize >>> shift;
  }

  @Override
  public String path() {
    return TilePathParser.spell(Integer.toString(level), index, width);
  }
}
