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
 * the tiles below it are read once for all of them.
 */
@Component
class PublishedProofs {

  private static final int MOST_TILES = 1_000;

  private record Tree(SignedNote note, Map<Tile, byte[]> tiles) {}

  private final LogStore store;
  private volatile @Nullable Tree latest;

  PublishedProofs(LogStore store) {
    this.store = store;
  }

  /**
   * Proves the entry that stands there, which the published checkpoint covers.
   *
   * @throws LogUnavailableException if that checkpoint is no longer there: the database was
   *     exchanged
   */
  TlogProof prove(LogStore.Standing standing) {
    long size = standing.publishedSize();
    SignedNote note =
        store
            .published(size)
            .orElseThrow(() -> new LogUnavailableException("a published checkpoint is gone"));
    Tree tree = tree(note);
    TreeProofs proofs = new TreeProofs(size, tile -> hashes(tree, tile));
    long position = Objects.requireNonNull(standing.position());
    return TlogProof.of(proofs.inclusion(position, size), note);
  }

  /** By what was signed, not by its size: a log that was restored may reach that size again. */
  private Tree tree(SignedNote note) {
    Tree known = latest;
    if (known != null
        && known.note().text().equals(note.text())
        && known.tiles().size() < MOST_TILES) {
      return known;
    }
    Tree tree = new Tree(note, new ConcurrentHashMap<>());
    latest = tree;
    return tree;
  }

  /** Read outside the map, so that a database that stalls holds everybody only as long as one. */
  private byte[] hashes(Tree tree, Tile tile) {
    byte[] known = tree.tiles().get(tile);
    if (known != null) {
      return known;
    }
    byte[] read = store.tile(tile).orElseThrow();
    tree.tiles().put(tile, read);
    return read;
  }
}
