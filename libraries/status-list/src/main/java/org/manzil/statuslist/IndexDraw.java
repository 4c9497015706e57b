package org.manzil.statuslist;

import java.security.SecureRandom;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Draws random indexes of one list for the copies of one person (Token Status List §12.5.1, §13.2).
 *
 * <p>A draw is a try: whoever stores it first, under a unique key of list and index, has it, and
 * another node that drew the same one draws again. Nothing is shared between nodes but that key. In
 * a list at most half in use a try succeeds at least every second time.
 */
public final class IndexDraw {
  /** The smallest list in which a credential is hidden among enough others. */
  public static final int SMALLEST_LIST = 1 << 17;

  private static final int APART = 64;
  private static final int MOST = 1 << 10;

  private final Decoys decoys;
  private final SecureRandom random;
  private final NavigableSet<Integer> drawn = new TreeSet<>();

  /** Draws in the list of these decoys, which has {@value #SMALLEST_LIST} entries at least. */
  public IndexDraw(Decoys decoys, SecureRandom random) {
    if (decoys.size() < SMALLEST_LIST) {
      throw new IllegalArgumentException("a list too small to hide in: " + decoys.size());
    }
    this.decoys = decoys;
    this.random = random;
  }

  /**
   * An index that no decoy has and that is 64 or more away from every other of this draw, so that a
   * person's copies are never neighbours; 1,024 at most.
   */
  public int next() {
    if (drawn.size() == MOST) {
      throw new IllegalStateException("one draw is for the copies of one person");
    }
    int index = random.nextInt(decoys.size());
    while (decoys.reserves(index) || isNear(index)) {
      index = random.nextInt(decoys.size());
    }
    drawn.add(index);
    return index;
  }

  private boolean isNear(int index) {
    return !drawn.subSet(index - APART, false, index + APART, false).isEmpty();
  }
}
