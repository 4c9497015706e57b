package org.manzil.transparencylog;

import java.util.List;

/** The way from one entry's leaf hash to the root of a tree (RFC 9162 section 2.1.3). */
public record InclusionProof(long index, long treeSize, List<Hash> path) {

  /** Keeps its own copy of the path. */
  public InclusionProof {
    path = List.copyOf(path);
  }

  /** Checks, step by step as in RFC 9162 section 2.1.3.2, that the leaf stands at the index. */
  public ProofCheck check(Hash leafHash, Hash root) {
    if (index < 0 || index >= treeSize) {
      return ProofCheck.OUT_OF_RANGE;
    }
    TreeHasher hasher = new TreeHasher();
    ProofCounters at = new ProofCounters(index, treeSize - 1);
    Hash reached = leafHash;
    for (Hash sibling : path) {
      if (at.atRoot()) {
        return ProofCheck.PATH_TOO_LONG;
      }
      reached = at.siblingIsLeft() ? hasher.node(sibling, reached) : hasher.node(reached, sibling);
      at.climb();
    }
    if (!at.atRoot()) {
      return ProofCheck.PATH_TOO_SHORT;
    }
    return reached.equals(root) ? ProofCheck.VALID : ProofCheck.ROOT_DIFFERS;
  }
}
