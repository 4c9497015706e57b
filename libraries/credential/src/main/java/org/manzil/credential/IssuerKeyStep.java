package org.manzil.credential;

import static org.manzil.credential.reason.RefusedException.require;

import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.reason.RefusedException;
import org.manzil.jose.UnverifiedJws;

/** Finds the issuer's key among what the policy trusts; a name in the token only selects. */
final class IssuerKeyStep {
  private IssuerKeyStep() {}

  static PublicKey find(UnverifiedJws jwt, TrustedIssuers trust, Instant now)
      throws RefusedException {
    if (!(jwt.unverifiedClaims().get("iss") instanceof String issuer)) {
      throw new RefusedException(ReasonCode.ISSUER_NOT_TRUSTED, "no iss");
    }
    if (jwt.unverifiedHeader().containsKey("x5c")) {
      return CertificateStep.key(jwt.unverifiedHeader().get("x5c"), trust.anchors(issuer), now);
    }
    String kid = jwt.headerText("kid");
    Optional<PublicKey> key = kid == null ? Optional.empty() : trust.key(issuer, kid);
    require(key.isPresent(), ReasonCode.ISSUER_NOT_TRUSTED, "no trusted key of this iss and kid");
    return key.orElseThrow();
  }
}
