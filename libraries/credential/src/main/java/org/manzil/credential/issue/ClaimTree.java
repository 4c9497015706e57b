package org.manzil.credential.issue;

import org.jspecify.annotations.Nullable;

/**
 * What is to be issued: JSON in which any member of an object and any element of an array is either
 * clear or hidden, that is, disclosed only if the holder chooses to (RFC 9901 §6).
 */
public sealed interface ClaimTree permits ClaimObject, ClaimArray, ClaimValue {

  /**
   * A tree as it is, or plain JSON of the kinds that {@link org.manzil.jose.StrictJson} writes, all
   * of it clear within its place.
   */
  static ClaimTree of(@Nullable Object treeOrJson) {
    return treeOrJson instanceof ClaimTree tree ? tree : new ClaimValue(treeOrJson);
  }

  /** A member's or an element's tree, and whether it is hidden. */
  record Slot(ClaimTree tree, boolean hidden) {}
}
