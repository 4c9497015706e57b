package org.manzil.service.card;

import java.net.URI;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.jose.EcJwk;
import org.manzil.jose.MalformedException;
import org.manzil.jose.UnverifiedJws;

/** A proof that the wallet holds a private key (OpenID4VCI 1.0, appendix F.1). */
final class KeyProof {

  private static final String TYPE = "openid4vci-proof+jwt";
  private static final Duration WINDOW = Duration.ofMinutes(10);

  private KeyProof() {}

  /** The key, if the proof was made with it for this issuer and challenge, and just now. */
  static Optional<PublicKey> key(
      @Nullable String proof, URI issuer, String challenge, Instant now) {
    if (proof == null) {
      return Optional.empty();
    }
    try {
      UnverifiedJws jws = UnverifiedJws.parse(proof);
      return jwk(jws)
          .filter(key -> typed(jws) && jws.isSignedBy(key))
          .filter(key -> meant(jws, issuer, challenge, now));
    } catch (MalformedException e) {
      return Optional.empty();
    }
  }

  private static boolean typed(UnverifiedJws jws) {
    return TYPE.equals(jws.headerText("typ")) && "ES256".equals(jws.headerText("alg"));
  }

  private static boolean meant(UnverifiedJws jws, URI issuer, String challenge, Instant now) {
    Map<String, @Nullable Object> claims = jws.unverifiedClaims();
    return issuer.toString().equals(claims.get("aud"))
        && challenge.equals(claims.get("nonce"))
        && claims.get("iat") instanceof Number iat
        && Duration.between(Instant.ofEpochSecond(iat.longValue()), now).abs().compareTo(WINDOW)
            <= 0;
  }

  private static Optional<PublicKey> jwk(UnverifiedJws jws) {
    return jws.unverifiedHeader().get("jwk") instanceof Map<?, ?> jwk
        ? EcJwk.read(JsonMembers.of(jwk))
        : Optional.empty();
  }
}
