package org.manzil.credential.issue;

import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.StatusReference;

/**
 * What is to be issued.
 *
 * @param type the {@code vct}
 * @param claims what the credential says, each part clear or hidden; not the claims that the other
 *     components and the issuer write
 * @param holderKey the P-256 key for {@code cnf}; null only for a credential that anyone may show
 * @param issuedAt rounded down to the day, so that copies made on one day look alike
 * @param expiresAt rounded down to the day too: never longer than asked for
 * @param status null for a short-lived credential without one
 * @param withChain {@code x5c} in the header in place of {@code kid}
 */
public record NewCredential(
    String type,
    ClaimObject claims,
    @Nullable PublicKey holderKey,
    Instant issuedAt,
    Instant expiresAt,
    @Nullable StatusReference status,
    boolean withChain) {

  /** Facts, each to be disclosed alone, under the key id, with no status and no decoys yet. */
  public static NewCredential of(
      String type,
      Map<String, ? extends @Nullable Object> facts,
      @Nullable PublicKey holderKey,
      Instant issuedAt,
      Duration life) {
    return of(type, ClaimObject.ofHidden(facts), holderKey, issuedAt, life);
  }

  /** Claims of any shape, under the key id, with no status yet. */
  public static NewCredential of(
      String type,
      ClaimObject claims,
      @Nullable PublicKey holderKey,
      Instant issuedAt,
      Duration life) {
    return new NewCredential(type, claims, holderKey, issuedAt, issuedAt.plus(life), null, false);
  }

  public NewCredential withStatus(StatusReference reference) {
    return with(holderKey, reference);
  }

  /** Digests without a disclosure among those of the top level (RFC 9901 §4.2.5). */
  public NewCredential withDecoys(int count) {
    return new NewCredential(
        type, claims.decoys(count), holderKey, issuedAt, expiresAt, status, withChain);
  }

  /** Puts the signer's certificates into the header. */
  public NewCredential withCertificates() {
    return new NewCredential(type, claims, holderKey, issuedAt, expiresAt, status, true);
  }

  NewCredential with(@Nullable PublicKey key, @Nullable StatusReference reference) {
    return new NewCredential(type, claims, key, issuedAt, expiresAt, reference, withChain);
  }
}
