package org.manzil.credential;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.manzil.credential.sdjwt.ReservedNames;
import org.manzil.credential.sdjwt.SdJwtPolicy;
import org.manzil.credential.type.TypeRegistry;

/**
 * What a verifier asks of a credential. The policy decides, never what happens to arrive.
 *
 * @param trust whom to believe
 * @param types the {@code vct} values expected
 * @param unboundTypes those of them that name no holder's key and are accepted without key binding,
 *     as a print is
 * @param typeMetadata the rules of types that credentials are held to; empty holds them to none
 * @param sdJwt what is asked of it as an SD-JWT, key binding above all
 * @param longestUnbound how long a credential of an unbound type may live, {@code iat} to {@code
 *     exp}: whoever copied it may show it for so long
 * @param longestWithoutStatus how long a credential may live, {@code iat} to {@code exp}, without a
 *     status to revoke it by
 * @param status whom to ask about revocation
 */
public record VerificationPolicy(
    TrustedIssuers trust,
    Set<String> types,
    Set<String> unboundTypes,
    Optional<TypeRegistry> typeMetadata,
    SdJwtPolicy sdJwt,
    Duration longestUnbound,
    Duration longestWithoutStatus,
    StatusSource status) {
  private static final String FORMAT = "dc+sd-jwt";

  /** 30 days, and one because both ends are rounded to a day. */
  private static final Duration A_MONTH = Duration.ofDays(31);

  public VerificationPolicy {
    types = Set.copyOf(types);
    unboundTypes = Set.copyOf(unboundTypes);
  }

  /** Key binding for this audience, any nonce, 5 minutes, 60 s of skew. */
  public static VerificationPolicy of(
      TrustedIssuers trust, Set<String> types, String audience, StatusSource status) {
    return new VerificationPolicy(
        trust,
        types,
        Set.of(),
        Optional.empty(),
        SdJwtPolicy.of(FORMAT, audience).neverDisclosed(ReservedNames.OF_CREDENTIALS),
        A_MONTH,
        A_MONTH,
        status);
  }

  public VerificationPolicy expectNonce(String expected) {
    return with(sdJwt.expectNonce(expected));
  }

  public VerificationPolicy maxAge(Duration age) {
    return with(sdJwt.maxAge(age));
  }

  /** Also accepts a presentation that nobody's key vouches for: a print, a bare credential. */
  public VerificationPolicy allowUnbound() {
    return with(sdJwt.allowUnbound());
  }

  /** Also accepts these types without key binding, if the credential names no holder's key. */
  public VerificationPolicy allowUnbound(Set<String> ofTypes) {
    return new VerificationPolicy(
        trust, types, ofTypes, typeMetadata, sdJwt, longestUnbound, longestWithoutStatus, status);
  }

  /** Holds credentials to the metadata of their types (SD-JWT VC §4). */
  public VerificationPolicy typeMetadata(TypeRegistry registry) {
    return new VerificationPolicy(
        trust,
        types,
        unboundTypes,
        Optional.of(registry),
        sdJwt,
        longestUnbound,
        longestWithoutStatus,
        status);
  }

  public VerificationPolicy longestWithoutStatus(Duration life) {
    return new VerificationPolicy(
        trust, types, unboundTypes, typeMetadata, sdJwt, longestUnbound, life, status);
  }

  private VerificationPolicy with(SdJwtPolicy changed) {
    return new VerificationPolicy(
        trust,
        types,
        unboundTypes,
        typeMetadata,
        changed,
        longestUnbound,
        longestWithoutStatus,
        status);
  }
}
