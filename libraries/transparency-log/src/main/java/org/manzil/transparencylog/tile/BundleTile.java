package org.manzil.transparencylog.tile;

import java.util.Optional;

/**
 * A bundle of up to 256 entries (tlog-tiles, "Log entries"), beside the level-0 tile of its index.
 */
public record BundleTile(long index, int width) implements TilePath {

  /** Refuses a negative index and a width outside 1 to 256. */
  public BundleTile {
    TilePathParser.check(index, width);
  }

  /**
   * The bundle as it is in a tree of {@code treeSize} entries; empty if that tree has none there.
   */
  public static Optional<BundleTile> inTree(long treeSize, long index) {
    return Tile.inTree(treeSize, 0, index).map(tile -> new BundleTile(index, tile.width()));
  }

  @Override
  public String path() {
    return TilePathParser.spell("entries", index, width);
  }
}
