package org.manzil.credential.interoperability;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.issue.ClaimObject;

/** A library of somebody else; whatever it refuses, it throws. */
interface Peer {
  String TYPE = "example+sd-jwt";

  /** Skips the test where the peer cannot be had on this machine. */
  default void require() throws Exception {}

  /** {@code <issuer JWT>~<disclosure>~…~} by {@link Keys#ISSUER}. */
  String issue(ClaimObject claims) throws Exception;

  /** The processed payload of an SD-JWT by {@link Keys#ISSUER}. */
  Map<String, @Nullable Object> verify(String sdJwt) throws Exception;

  /** The SD-JWT with a KB-JWT by {@link Keys#HOLDER}. */
  String bind(String sdJwt, KeyBinding claims) throws Exception;

  /** The processed payload of an SD-JWT+KB, its KB-JWT checked as far as the peer does. */
  Map<String, @Nullable Object> verifyBound(String sdJwt, KeyBinding expected) throws Exception;

  /** What it loses when it issues, so that the trees are without; empty when it loses nothing. */
  String losesWhenIssuing();

  /** What it loses when it reads. */
  String losesWhenReading();

  /** Whether it can find every digest of this tree. */
  default boolean canRead(ClaimObject claims) {
    return true;
  }

  /** Whether this refusal is a known mistake of the peer, the digests being all different. */
  default boolean errs(Exception refusal) {
    return false;
  }

  /** Whether a KB-JWT for somebody else is refused. */
  default boolean comparesAudience() {
    return true;
  }

  /** What a KB-JWT says. */
  record KeyBinding(String audience, String nonce, long issuedAt) {}
}
