package org.manzil.transparencylog.tile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Tiles as a database keeps them: one row per level and index, replaced by fuller content. */
public final class MemoryTiles implements TileReader {

  private record Key(int level, long index) {}

  private final Map<Key, byte[]> rows = new HashMap<>();

  public void store(Growth growth) {
    growth.tiles().forEach(tile -> rows.put(key(tile.tile()), tile.bytes()));
  }

  public void damage(Tile tile, int at) {
    rows.computeIfPresent(key(tile), (_, bytes) -> flipped(bytes, at));
  }

  public void cut(Tile tile) {
    rows.computeIfPresent(key(tile), (_, bytes) -> Arrays.copyOf(bytes, bytes.length - 1));
  }

  @Override
  public byte[] read(Tile tile) {
    byte[] bytes = rows.get(key(tile));
    if (bytes == null) {
      throw new IllegalStateException("no " + tile.path());
    }
    return bytes;
  }

  private static byte[] flipped(byte[] bytes, int at) {
    byte[] copy = bytes.clone();
    copy[at] ^= 1;
    return copy;
  }

  private static Key key(Tile tile) {
    return new Key(tile.level(), tile.index());
  }
}
