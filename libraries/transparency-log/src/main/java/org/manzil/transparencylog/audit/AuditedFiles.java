package org.manzil.transparencylog.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import org.manzil.transparencylog.Hash;
import org.manzil.transparencylog.MalformedException;
import org.manzil.transparencylog.TreeHead;
import org.manzil.transparencylog.tile.BundleTile;
import org.manzil.transparencylog.tile.EntryBundle;
import org.manzil.transparencylog.tile.GrowingTree;
import org.manzil.transparencylog.tile.StoredTreeException;
import org.manzil.transparencylog.tile.Tile;

/** The tiles and bundles of a log at one size; a full file may stand in for its partial one. */
final class AuditedFiles {

  private final LogSource source;
  private final long treeSize;

  AuditedFiles(LogSource source, long treeSize) {
    this.source = source;
    this.treeSize = treeSize;
  }

  long treeSize() {
    return treeSize;
  }

  /**
   * The hashes of a tile, exactly; empty if it is missing, malformed if it is of another length.
   */
  Optional<byte[]> hashes(Tile tile) throws IOException {
    Optional<byte[]> exact = source.read(tile.path());
    if (exact.isPresent()) {
      return exact.map(bytes -> requireLength(bytes, tile.width()));
    }
    if (!tile.partial()) {
      return Optional.empty();
    }
    return source
        .read(new Tile(tile.level(), tile.index(), Tile.FULL).path())
        .map(bytes -> requireLength(bytes, Tile.FULL))
        .map(bytes -> Arrays.copyOf(bytes, tile.width() * Hash.BYTES));
  }

  /**
   * The tree as it was at {@code seen}, without the entries of its last bundle if that was partial.
   * The hashes are the served ones, and believed since they give the seen root; if they do not, or
   * cannot be had, the empty tree, from which everything is read.
   */
  GrowingTree treeBefore(TreeHead seen) throws IOException {
    try {
      GrowingTree tree = GrowingTree.at(seen, this::served);
      tree.dropPartialLeaves();
      return tree;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (MalformedException | StoredTreeException _) {
      return new GrowingTree();
    }
  }

  /** A tile of an earlier size, cut out of the one that the log has now. */
  private byte[] served(Tile earlier) {
    try {
      Tile now = Tile.inTree(treeSize, earlier.level(), earlier.index()).orElseThrow();
      return hashes(now).orElseThrow(() -> new MalformedException("is missing"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of a bundle, exactly; empty if it is missing. */
  Optional<byte[]> bundle(BundleTile tile) throws IOException {
    Optional<byte[]> exact = source.read(tile.path());
    if (exact.isPresent() || !tile.partial()) {
      return exact;
    }
    return source
        .read(new BundleTile(tile.index(), Tile.FULL).path())
        .map(bytes -> EntryBundle.prefix(bytes, tile.width()));
  }

  private static byte[] requireLength(byte[] bytes, int width) {
    if (bytes.length != width * Hash.BYTES) {
      throw new MalformedException("has " + bytes.length + " bytes");
    }
    return bytes;
  }
}
