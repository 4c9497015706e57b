package org.manzil.credential.sdjwt;

import static org.manzil.credential.reason.RefusedException.require;

import java.security.PublicKey;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.reason.RefusedException;
import org.manzil.jose.UnverifiedJws;

/**
 * An SD-JWT or SD-JWT+KB taken apart (RFC 9901 §4); nothing in it may be believed. Its methods are
 * the steps of RFC 9901 §7, in their order; each throws where the first thing is wrong.
 *
 * @param signedPart {@code <issuer JWT>~<disclosure>~…~}, what {@code sd_hash} covers
 * @param keyBinding null when there is none
 */
public record UnverifiedSdJwt(
    String signedPart,
    UnverifiedJws issuerJwt,
    List<UnverifiedDisclosure> disclosures,
    @Nullable UnverifiedJws keyBinding) {
  /** Characters of the whole text. */
  public static final int MAX_LENGTH = 32 * 1024;

  public static final int MAX_DISCLOSURES = 64;

  /** Size, split, strict base64url and strict JSON of every part, before any cryptography. */
  public static UnverifiedSdJwt parse(String text) throws RefusedException {
    return SplitStep.split(text);
  }

  /** {@code typ} and {@code alg} of the issuer's JWT (RFC 9901 §7.1, step 2.a). */
  public void checkHeader(SdJwtPolicy policy) throws RefusedException {
    HeaderStep.checkIssuer(issuerJwt, policy.type());
  }

  /**
   * The issuer's signature, then the processed payload: clear and disclosed claims in one, without
   * digests (RFC 9901 §7.1, steps 2 to 5).
   */
  public Map<String, @Nullable Object> process(PublicKey issuerKey, SdJwtPolicy policy)
      throws RefusedException {
    require(
        issuerJwt.isSignedBy(issuerKey),
        ReasonCode.ISSUER_SIGNATURE_WRONG,
        "the issuer's signature does not fit");
    return DisclosureStep.process(
        this, policy.hashAlgorithms(), policy.neverDisclosed(), Places.IGNORED);
  }

  /**
   * What a holder can show of it, its signature unchecked (RFC 9901 §7.2). Throws when the digests
   * and the disclosures do not fit each other, or when there is a KB-JWT already.
   */
  public HeldClaims held() throws RefusedException {
    require(
        keyBinding == null, ReasonCode.MALFORMED_PRESENTATION, "a presentation, not a credential");
    return shown();
  }

  /**
   * What is shown of it and where each disclosure stands, no signature checked. Throws when the
   * digests and the disclosures do not fit each other.
   */
  public HeldClaims shown() throws RefusedException {
    HeldClaims.Recorder places = new HeldClaims.Recorder();
    Map<String, @Nullable Object> claims =
        DisclosureStep.process(this, EnumSet.allOf(HashAlgorithm.class), Set.of(), places);
    return new HeldClaims(claims, places.placements());
  }

  /** What {@code _sd_alg} names, SHA-256 when it is absent; null when we do not have it. */
  public @Nullable HashAlgorithm hashAlgorithm() {
    Map<String, @Nullable Object> payload = issuerJwt.unverifiedClaims();
    return payload.containsKey(ReservedNames.HASH_ALGORITHM)
        ? HashAlgorithm.named(payload.get(ReservedNames.HASH_ALGORITHM)).orElse(null)
        : HashAlgorithm.SHA_256;
  }

  /** The holder's key binding against the processed claims (RFC 9901 §7.3). */
  public Binding checkBinding(Map<String, @Nullable Object> claims, SdJwtPolicy policy, Instant now)
      throws RefusedException {
    return KeyBindingStep.check(this, claims, policy, now);
  }
}
