package org.manzil.credential.issue;

import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.StatusReference;

/**
 * What is to be issued.
 *
 * @param type the {@code vct}
 * @param facts claim names and values in order, each to be disclosed alone; values of the kinds
 *     that {@link org.manzil.jose.StrictJson} writes
 * @param holderKey the P-256 key for {@code cnf}; null only for a credential that anyone may show
 * @param issuedAt rounded down to the day, so that copies made on one day look alike
 * @param expiresAt rounded down to the day too: never longer than asked for
 * @param status null for a short-lived credential without one
 * @param decoys how many digests without a disclosure are mixed in (RFC 9901 §4.2.5)
 * @param withChain {@code x5c} in the header in place of {@code kid}
 */
public record NewCredential(
    String type,
    Map<String, @Nullable Object> facts,
    @Nullable PublicKey holderKey,
    Instant issuedAt,
    Instant expiresAt,
    @Nullable StatusReference status,
    int decoys,
    boolean withChain) {

  public NewCredential {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /** A credential with {@code kid}, no status and no decoys yet. */
  public static NewCredential of(
      String type,
      Map<String, ? extends @Nullable Object> facts,
      @Nullable PublicKey holderKey,
      Instant issuedAt,
      Duration life) {
    return new NewCredential(
        type, new LinkedHashMap<>(facts), holderKey, issuedAt, issuedAt.plus(life), null, 0, false);
  }

  public NewCredential withStatus(StatusReference reference) {
    return new NewCredential(
        type, facts, holderKey, issuedAt, expiresAt, reference, decoys, withChain);
  }

  public NewCredential withDecoys(int count) {
    return new NewCredential(type, facts, holderKey, issuedAt, expiresAt, status, count, withChain);
  }

  /** Puts the signer's certificates into the header. */
  public NewCredential withCertificates() {
    return new NewCredential(type, facts, holderKey, issuedAt, expiresAt, status, decoys, true);
  }
}
