package org.manzil.credential.issue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An array with clear and hidden elements. Immutable: each method gives a new one.
 *
 * @param decoys how many digests without a disclosure are put anywhere between (RFC 9901 §4.2.5)
 */
public record ClaimArray(List<Slot> elements, int decoys) implements ClaimTree {
  private static final ClaimArray EMPTY = new ClaimArray(List.of(), 0);

  public ClaimArray {
    if (decoys < 0) {
      throw new IllegalArgumentException("a negative number of decoys");
    }
    elements = List.copyOf(elements);
  }

  /** An array with nothing in it yet. */
  public static ClaimArray empty() {
    return EMPTY;
  }

  /** Adds an element that every verifier sees; plain JSON or a tree. */
  public ClaimArray clear(@Nullable Object element) {
    return with(element, false);
  }

  /** Adds an element that has its own disclosure; plain JSON or a tree. */
  public ClaimArray hidden(@Nullable Object element) {
    return with(element, true);
  }

  public ClaimArray decoys(int count) {
    return new ClaimArray(elements, count);
  }

  private ClaimArray with(@Nullable Object element, boolean hidden) {
    List<Slot> more = new ArrayList<>(elements);
    more.add(new Slot(ClaimTree.of(element), hidden));
    return new ClaimArray(more, decoys);
  }
}
