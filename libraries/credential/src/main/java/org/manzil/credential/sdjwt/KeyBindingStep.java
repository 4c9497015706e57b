package org.manzil.credential.sdjwt;

import static org.manzil.credential.reason.RefusedException.require;

import java.security.PublicKey;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.reason.RefusedException;
import org.manzil.jose.EcJwk;
import org.manzil.jose.UnverifiedJws;

/** The holder's key vouches for this showing, to this verifier, now (RFC 9901 §7.3). */
final class KeyBindingStep {
  private KeyBindingStep() {}

  static Binding check(
      UnverifiedSdJwt presentation,
      Map<String, @Nullable Object> claims,
      SdJwtPolicy policy,
      Instant now)
      throws RefusedException {
    UnverifiedJws jwt = presentation.keyBinding();
    if (jwt == null) {
      require(policy.unboundAllowed(), ReasonCode.KEY_BINDING_MISSING, "no KB-JWT");
      return new Binding.None();
    }
    HeaderStep.checkKeyBinding(jwt);
    require(
        jwt.isSignedBy(holderKey(claims.get("cnf"))),
        ReasonCode.KEY_BINDING_SIGNATURE_WRONG,
        "not signed by the key in cnf");
    return checkClaims(jwt.unverifiedClaims(), presentation, policy, now);
  }

  /** RFC 7800: only {@code jwk}; a member that points elsewhere is refused, not followed. */
  private static PublicKey holderKey(@Nullable Object cnf) throws RefusedException {
    if (cnf instanceof Map<?, ?> map
        && map.size() == 1
        && map.get("jwk") instanceof Map<?, ?> jwk) {
      @SuppressWarnings("unchecked") // StrictJson makes only maps by text.
      Optional<PublicKey> key = EcJwk.read((Map<String, @Nullable Object>) jwk);
      if (key.isPresent()) {
        return key.get();
      }
    }
    throw new RefusedException(ReasonCode.KEY_BINDING_KEY, "cnf holds no usable P-256 jwk");
  }

  private static Binding checkClaims(
      Map<String, @Nullable Object> claims,
      UnverifiedSdJwt presentation,
      SdJwtPolicy policy,
      Instant now)
      throws RefusedException {
    String audience = policy.audience();
    if (audience == null || !audience.equals(claims.get("aud"))) {
      throw new RefusedException(ReasonCode.AUDIENCE_WRONG, "made for another verifier");
    }
    if (!(claims.get("nonce") instanceof String nonce)
        || nonce.isEmpty()
        || (policy.nonce() != null && !policy.nonce().equals(nonce))) {
      throw new RefusedException(ReasonCode.NONCE_WRONG, "made for another request");
    }
    HashAlgorithm hash = presentation.hashAlgorithm();
    require(
        hash != null && hash.digest(presentation.signedPart()).equals(claims.get("sd_hash")),
        ReasonCode.PRESENTATION_HASH_WRONG,
        "made for another presentation");
    return new Binding.HolderKey(KeyBindingTime.check(claims, policy, now), audience, nonce);
  }
}
