package org.manzil.transparencylog.tile;

/** A tile with its content: {@code width} times 32 bytes. */
public final class TileHashes {

  private final Tile tile;
  private final byte[] bytes;

  TileHashes(Tile tile, byte[] bytes) {
    this.tile = tile;
    this.bytes = bytes;
  }

  /** Which tile, at its new width. */
  public Tile tile() {
    return tile;
  }

  /** A copy of all its hashes, one after another. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public String toString() {
    return tile.path();
  }
}
