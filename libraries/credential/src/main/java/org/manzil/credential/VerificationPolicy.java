package org.manzil.credential;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a verifier asks for. The policy decides, never what happens to arrive.
 *
 * @param trust whom to believe
 * @param types the {@code vct} values expected
 * @param audience the KB-JWT's {@code aud}, compared exactly
 * @param nonce the KB-JWT's {@code nonce}; null accepts any (then a copy shown within {@code
 *     maxAge} cannot be told from the first showing)
 * @param maxAge how old the KB-JWT may be
 * @param unboundAllowed whether a presentation without KB-JWT is accepted; one that is there is
 *     still checked
 * @param skew by how much clocks may differ
 * @param longestWithoutStatus how long a credential may live, {@code iat} to {@code exp}, without a
 *     status to revoke it by
 * @param status whom to ask about revocation
 */
public record VerificationPolicy(
    TrustedIssuers trust,
    Set<String> types,
    String audience,
    @Nullable String nonce,
    Duration maxAge,
    boolean unboundAllowed,
    Duration skew,
    Duration longestWithoutStatus,
    StatusSource status) {

  public VerificationPolicy {
    types = Set.copyOf(types);
  }

  /** Key binding for this audience, any nonce, 5 minutes, 60 s of skew. */
  public static VerificationPolicy of(
      TrustedIssuers trust, Set<String> types, String audience, StatusSource status) {
    return new VerificationPolicy(
        trust,
        types,
        audience,
        null,
        Duration.ofMinutes(5),
        false,
        Duration.ofSeconds(60),
        Duration.ofDays(31),
        status);
  }

  public VerificationPolicy expectNonce(String expected) {
    return new VerificationPolicy(
        trust,
        types,
        audience,
        expected,
        maxAge,
        unboundAllowed,
        skew,
        longestWithoutStatus,
        status);
  }

  public VerificationPolicy maxAge(Duration age) {
    return new VerificationPolicy(
        trust, types, audience, nonce, age, unboundAllowed, skew, longestWithoutStatus, status);
  }

  /** Also accepts a presentation that nobody's key vouches for: a print, a bare credential. */
  public VerificationPolicy allowUnbound() {
    return new VerificationPolicy(
        trust, types, audience, nonce, maxAge, true, skew, longestWithoutStatus, status);
  }

  public VerificationPolicy longestWithoutStatus(Duration life) {
    return new VerificationPolicy(
        trust, types, audience, nonce, maxAge, unboundAllowed, skew, life, status);
  }
}
