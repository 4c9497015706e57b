package org.manzil.credential.sdjwt;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a verifier asks of any SD-JWT. The policy decides, never what happens to arrive.
 *
 * @param type the issuer JWT's {@code typ}
 * @param neverDisclosed claim names that only the issuer's clear payload may hold, at its top level
 *     (RFC 9901 §9.7)
 * @param hashAlgorithms what {@code _sd_alg} may be
 * @param audience the KB-JWT's {@code aud}, compared exactly; null refuses every KB-JWT
 * @param nonce the KB-JWT's {@code nonce}; null accepts any (then a copy shown within {@code
 *     maxAge} cannot be told from the first showing)
 * @param maxAge how old the KB-JWT may be
 * @param unboundAllowed whether a presentation without KB-JWT is accepted; one that is there is
 *     still checked
 * @param skew by how much clocks may differ
 */
public record SdJwtPolicy(
    String type,
    Set<String> neverDisclosed,
    Set<HashAlgorithm> hashAlgorithms,
    @Nullable String audience,
    @Nullable String nonce,
    Duration maxAge,
    boolean unboundAllowed,
    Duration skew) {

  public SdJwtPolicy {
    neverDisclosed = Set.copyOf(neverDisclosed);
    hashAlgorithms = Set.copyOf(hashAlgorithms);
  }

  /** SHA-256 alone, key binding for this audience, any nonce, 5 minutes, 60 s of skew. */
  public static SdJwtPolicy of(String type, String audience) {
    return new SdJwtPolicy(
        type,
        Set.of(),
        Set.of(HashAlgorithm.SHA_256),
        audience,
        null,
        Duration.ofMinutes(5),
        false,
        Duration.ofSeconds(60));
  }

  /** SHA-256 alone, and no key binding: nobody's key vouches for who shows it. */
  public static SdJwtPolicy unbound(String type) {
    return new SdJwtPolicy(
        type,
        Set.of(),
        Set.of(HashAlgorithm.SHA_256),
        null,
        null,
        Duration.ZERO,
        true,
        Duration.ofSeconds(60));
  }

  public SdJwtPolicy neverDisclosed(Set<String> names) {
    return new SdJwtPolicy(
        type, names, hashAlgorithms, audience, nonce, maxAge, unboundAllowed, skew);
  }

  /** Accepts exactly these values of {@code _sd_alg}. */
  public SdJwtPolicy hashAlgorithms(Set<HashAlgorithm> accepted) {
    return new SdJwtPolicy(
        type, neverDisclosed, accepted, audience, nonce, maxAge, unboundAllowed, skew);
  }

  public SdJwtPolicy expectNonce(String expected) {
    return new SdJwtPolicy(
        type, neverDisclosed, hashAlgorithms, audience, expected, maxAge, unboundAllowed, skew);
  }

  public SdJwtPolicy maxAge(Duration age) {
    return new SdJwtPolicy(
        type, neverDisclosed, hashAlgorithms, audience, nonce, age, unboundAllowed, skew);
  }

  /** Also accepts a presentation that nobody's key vouches for. */
  public SdJwtPolicy allowUnbound() {
    return new SdJwtPolicy(
        type, neverDisclosed, hashAlgorithms, audience, nonce, maxAge, true, skew);
  }
}
