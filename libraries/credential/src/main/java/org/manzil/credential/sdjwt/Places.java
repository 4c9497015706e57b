package org.manzil.credential.sdjwt;

/** Follows the processing of digests; a verifier does not care where a value came from. */
interface Places {
  /** Remembers nothing. */
  Places IGNORED = new Places() {};

  /** The member or the element (by its index) that is read from now on. */
  default void enter(Object place) {}

  default void leave() {}

  /** A disclosure that puts this member or element into what is read now. */
  default void found(Object place, UnverifiedDisclosure disclosure) {}
}
