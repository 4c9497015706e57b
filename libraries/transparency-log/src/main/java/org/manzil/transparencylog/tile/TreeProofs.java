package org.manzil.transparencylog.tile;

import java.util.ArrayList;
import java.util.List;
import org.manzil.transparencylog.ConsistencyProof;
import org.manzil.transparencylog.Hash;
import org.manzil.transparencylog.InclusionProof;
import org.manzil.transparencylog.TreeHasher;

/**
 * Builds proofs for trees up to {@code treeSize} entries out of tiles. Tiles are taken as they
 * come: whoever does not trust them checks the proof against a root they trust.
 */
public final class TreeProofs {

  private final SubtreeHashes subtrees;
  private final long treeSize;

  /** Reads each needed tile once, at its width in the tree of {@code treeSize} entries. */
  public TreeProofs(long treeSize, TileReader tiles) {
    this.subtrees = new SubtreeHashes(treeSize, tiles);
    this.treeSize = treeSize;
  }

  /** The root of the tree when it had {@code size} entries. */
  public Hash root(long size) {
    requireWithin(0, size, treeSize);
    return size == 0 ? TreeHasher.emptyRoot() : subtrees.range(0, size);
  }

  /**
   * The inclusion proof (RFC 9162 section 2.1.3.1) of entry {@code index} in the first {@code
   * size}.
   */
  public InclusionProof inclusion(long index, long size) {
    requireWithin(1, size, treeSize);
    requireWithin(0, index, size - 1);
    List<Hash> path = new ArrayList<>();
    inclusion(index, 0, size, path);
    return new InclusionProof(index, size, path);
  }

  /** The consistency proof (RFC 9162 section 2.1.4.1) between two sizes of this tree. */
  public ConsistencyProof consistency(long oldSize, long newSize) {
    requireWithin(0, newSize, treeSize);
    requireWithin(0, oldSize, newSize);
    List<Hash> path = new ArrayList<>();
    if (oldSize > 0 && oldSize < newSize) {
      subproof(oldSize, 0, newSize, true, path);
    }
    return new ConsistencyProof(oldSize, newSize, path);
  }

  /** PATH(m, D_n) of the RFC for the entries from {@code start} to before {@code end}. */
  private void inclusion(long index, long start, long end, List<Hash> path) {
    if (end - start == 1) {
      return;
    }
    long middle = SubtreeHashes.split(start, end);
    if (index < middle) {
      inclusion(index, start, middle, path);
      path.add(subtrees.range(middle, end));
    } else {
      inclusion(index, middle, end, path);
      path.add(subtrees.range(start, middle));
    }
  }

  /** SUBPROOF(m, D_n, b) of the RFC, with {@code oldEnd} counted from the tree's beginning. */
  private void subproof(long oldEnd, long start, long end, boolean whole, List<Hash> path) {
    if (oldEnd == end) {
      if (!whole) {
        path.add(subtrees.range(start, end));
      }
      return;
    }
    long middle = SubtreeHashes.split(start, end);
    if (oldEnd <= middle) {
      subproof(oldEnd, start, middle, whole, path);
      path.add(subtrees.range(middle, end));
    } else {
      subproof(oldEnd, middle, end, false, path);
      path.add(subtrees.range(start, middle));
    }
  }

  private static void requireWithin(long least, long value, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(value + " is not within " + least + " to " + most);
    }
  }
}
