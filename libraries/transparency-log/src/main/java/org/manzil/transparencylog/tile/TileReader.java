package org.manzil.transparencylog.tile;

/** Hands out stored tiles to those who build trees and proofs from them. */
@FunctionalInterface
public interface TileReader {

  /**
   * The concatenated hashes of a tile: at least {@code tile.width()} times 32 bytes, since a
   * partial tile is a prefix of the fuller one. A tile that cannot be had is the reader's own
   * exception.
   */
  byte[] read(Tile tile);
}
