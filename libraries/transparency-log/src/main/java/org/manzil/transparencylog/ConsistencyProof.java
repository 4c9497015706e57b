package org.manzil.transparencylog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Shows that a tree only grew out of an older one (RFC 9162 section 2.1.4). */
public record ConsistencyProof(long oldSize, long newSize, List<Hash> path) {

  /** Keeps its own copy of the path. */
  public ConsistencyProof {
    path = List.copyOf(path);
  }

  /**
   * Checks, step by step as in RFC 9162 section 2.1.4.2, that the newer tree begins with the older.
   * Two cases the RFC leaves out need an empty path: equal sizes, and an older tree without
   * entries.
   */
  public ProofCheck check(Hash oldRoot, Hash newRoot) {
    if (oldSize < 0 || oldSize > newSize) {
      return ProofCheck.OUT_OF_RANGE;
    }
    if (oldSize == newSize || oldSize == 0) {
      return checkWithoutPath(oldRoot, newRoot);
    }
    if (path.isEmpty()) {
      return ProofCheck.PATH_TOO_SHORT;
    }
    Deque<Hash> steps = new ArrayDeque<>(path);
    if (Long.bitCount(oldSize) == 1) {
      steps.addFirst(oldRoot);
    }
    return climb(steps, oldRoot, newRoot);
  }

  private ProofCheck checkWithoutPath(Hash oldRoot, Hash newRoot) {
    if (!path.isEmpty()) {
      return ProofCheck.PATH_TOO_LONG;
    }
    Hash expectedOld = oldSize == newSize ? newRoot : TreeHasher.emptyRoot();
    return oldRoot.equals(expectedOld) ? ProofCheck.VALID : ProofCheck.OLD_ROOT_DIFFERS;
  }

  private ProofCheck climb(Deque<Hash> steps, Hash oldRoot, Hash newRoot) {
    TreeHasher hasher = new TreeHasher();
    ProofCounters at = new ProofCounters(oldSize - 1, newSize - 1);
    at.skipComplete();
    Hash fr = steps.removeFirst();
    Hash sr = fr;
    for (Hash step : steps) {
      if (at.atRoot()) {
        return ProofCheck.PATH_TOO_LONG;
      }
      if (at.siblingIsLeft()) {
        fr = hasher.node(step, fr);
        sr = hasher.node(step, sr);
      } else {
        sr = hasher.node(sr, step);
      }
      at.climb();
    }
    return verdict(at, fr.equals(oldRoot), sr.equals(newRoot));
  }

  private static ProofCheck verdict(ProofCounters at, boolean oldFits, boolean newFits) {
    if (!at.atRoot()) {
      return ProofCheck.PATH_TOO_SHORT;
    }
    if (!oldFits) {
      return ProofCheck.OLD_ROOT_DIFFERS;
    }
    return newFits ? ProofCheck.VALID : ProofCheck.ROOT_DIFFERS;
  }
}
