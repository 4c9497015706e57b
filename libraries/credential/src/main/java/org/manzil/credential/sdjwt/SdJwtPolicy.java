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
    @Nullable String audience,
    @Nullable String nonce,
    Duration maxAge,
    boolean unboundAllowed,
    Duration skew) {

  public SdJwtPolicy {
    neverDisclosed = Set.copyOf(neverDisclosed);
  }

  /** Key binding for this audience, any nonce, 5 minutes, 60 s of skew. */
  public static SdJwtPolicy of(String type, @Nullable String audience) {
    return new SdJwtPolicy(
        type, Set.of(), audience, null, Duration.ofMinutes(5), false, Duration.ofSeconds(60));
  }

  public SdJwtPolicy neverDisclosed(Set<String> names) {
    return new SdJwtPolicy(type, names, audience, nonce, maxAge, unboundAllowed, skew);
  }

  public SdJwtPolicy expectNonce(String expected) {
    return new SdJwtPolicy(type, neverDisclosed, audience, expected, maxAge, unboundAllowed, skew);
  }

  public SdJwtPolicy maxAge(Duration age) {
    return new SdJwtPolicy(type, neverDisclosed, audience, nonce, age, unboundAllowed, skew);
  }

  /** Also accepts a presentation that nobody's key vouches for. */
  public SdJwtPolicy allowUnbound() {
    return new SdJwtPolicy(type, neverDisclosed, audience, nonce, maxAge, true, skew);
  }
}
