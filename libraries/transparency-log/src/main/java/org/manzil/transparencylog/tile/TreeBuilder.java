package org.manzil.transparencylog.tile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.manzil.transparencylog.Hash;
import org.manzil.transparencylog.TreeHead;

/** Grows a stored tree batch by batch, reading only the partial tile at the right of each level. */
public final class TreeBuilder {

  private static final Comparator<TileHashes> LOWEST_FIRST =
      Comparator.comparingInt((TileHashes hashes) -> hashes.tile().level())
          .thenComparingLong(hashes -> hashes.tile().index());

  private final TileReader tiles;

  /** Builds on the tiles that {@code tiles} hands out. */
  public TreeBuilder(TileReader tiles) {
    this.tiles = tiles;
  }

  /**
   * Appends leaf hashes to the tree of {@code head}. The stored edge is hashed first: if it does
   * not give {@code head.root()}, a {@link StoredTreeException} keeps the log from signing a broken
   * tree.
   */
  public Growth append(TreeHead head, List<Hash> leafHashes) {
    GrowingTree tree = GrowingTree.at(head, tiles);
    Set<Tile> before = new HashSet<>();
    tree.partials().forEach(partial -> before.add(partial.tile()));
    List<TileHashes> changed = new ArrayList<>();
    tree.add(concatenate(leafHashes), changed::add);
    tree.partials().stream()
        .filter(partial -> !before.contains(partial.tile()))
        .forEach(changed::add);
    changed.sort(LOWEST_FIRST);
    return new Growth(tree.head(), changed);
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
}
