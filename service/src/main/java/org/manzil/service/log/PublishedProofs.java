package org.manzil.service.log;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.manzil.transparencylog.note.SignedNote;
import org.manzil.transparencylog.note.TlogProof;
import org.manzil.transparencylog.tile.Tile;
import org.manzil.transparencylog.tile.TreeProofs;
import org.springframework.stereotype.Component;

/**
 * Proves entries under published checkpoints. Those who filed together wait for one checkpoint, so
 * it and the tiles below it are read once for all of them.
 */
@Component
class PublishedProofs {

  private static final int MOST_TILES = 1_000;

  private record Tree(long size, SignedNote note, Map<Tile, byte[]> tiles) {}

  private final LogStore store;
  private volatile @Nullable Tree latest;

  PublishedProofs(LogStore store) {
    this.store = store;
  }

  /** Proves the entry that stands there, which the published checkpoint covers. */
  TlogProof prove(LogStore.Standing standing) {
    Tree tree = tree(standing.publishedSize());
    long position = Objects.requireNonNull(standing.position());
    TreeProofs proofs = new TreeProofs(tree.size(), tile -> hashes(tree, tile));
    return TlogProof.of(proofs.inclusion(position, tree.size()), tree.note());
  }

  private Tree tree(long size) {
    Tree known = latest;
    if (known != null && known.size() == size && known.tiles().size() < MOST_TILES) {
      return known;
    }
    Tree tree = new Tree(size, store.published(size), new ConcurrentHashMap<>());
    latest = tree;
    return tree;
  }

  private byte[] hashes(Tree tree, Tile tile) {
    return tree.tiles().computeIfAbsent(tile, missing -> store.tile(missing).orElseThrow());
  }
}
