package org.manzil.transparencylog.tile;

import java.util.Optional;

/** A file of the log below {@code tile/} (tlog-tiles): a tile of hashes or a bundle of entries. */
public sealed interface TilePath permits Tile, BundleTile {

  /** The number of the tile within its level, from 0. */
  long index();

  /** How many hashes or entries it holds: 1 to 256. */
  int width();

  /** Its path below the log's prefix, for instance {@code tile/0/x001/234} or {@code …/067.p/5}. */
  String path();

  /** Whether it holds fewer than 256. */
  default boolean partial() {
    return width() < Tile.FULL;
  }

  /** Reads a path in its one allowed spelling; anything else is empty. */
  static Optional<TilePath> parse(String path) {
    return TilePathParser.parse(path);
  }
}
