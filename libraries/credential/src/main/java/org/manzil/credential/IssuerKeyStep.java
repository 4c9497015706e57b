package org.manzil.credential;

import static org.manzil.credential.reason.RefusedException.require;

import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.certificate.CertificateStep;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.reason.RefusedException;
import org.manzil.jose.UnverifiedJws;

/**
 * Finds the issuer and its key among what the policy trusts; a name in the token only selects. With
 * {@code x5c} the name may be left out: then the one issuer whose anchor the chain ends at is
 * meant.
 */
final class IssuerKeyStep {
  private IssuerKeyStep() {}

  /** Who is trusted to have issued it, and the key to check that with. */
  record IssuerKey(String issuer, PublicKey key) {}

  static IssuerKey find(UnverifiedJws jwt, TrustedIssuers trust, Instant now)
      throws RefusedException {
    boolean certified = jwt.unverifiedHeader().containsKey("x5c");
    @Nullable Object x5c = jwt.unverifiedHeader().get("x5c");
    if (certified && !jwt.unverifiedClaims().containsKey("iss")) {
      return byAnchor(x5c, trust, now);
    }
    if (!(jwt.unverifiedClaims().get("iss") instanceof String issuer)) {
      throw new RefusedException(ReasonCode.ISSUER_NOT_TRUSTED, "no iss");
    }
    if (certified) {
      return new IssuerKey(issuer, certified(x5c, issuer, trust, now));
    }
    String kid = jwt.headerText("kid");
    Optional<PublicKey> key = kid == null ? Optional.empty() : trust.key(issuer, kid);
    require(key.isPresent(), ReasonCode.ISSUER_NOT_TRUSTED, "no trusted key of this iss and kid");
    return new IssuerKey(issuer, key.orElseThrow());
  }

  private static IssuerKey byAnchor(@Nullable Object x5c, TrustedIssuers trust, Instant now)
      throws RefusedException {
    List<IssuerKey> vouched = new ArrayList<>();
    for (String issuer : trust.anchorsByIssuer().keySet()) {
      try {
        vouched.add(new IssuerKey(issuer, certified(x5c, issuer, trust, now)));
      } catch (RefusedException e) {
        require(e.reason() == ReasonCode.CERTIFICATE_NOT_TRUSTED, e.reason(), e.detail());
      }
    }
    if (vouched.isEmpty()) {
      // Malformed or not trusted, as for an issuer without anchors.
      return new IssuerKey("", CertificateStep.key(x5c, Set.of(), Set.of(), now));
    }
    require(
        vouched.size() == 1,
        ReasonCode.ISSUER_AMBIGUOUS,
        "no iss, and the chain ends at anchors of several issuers");
    return vouched.getFirst();
  }

  private static PublicKey certified(
      @Nullable Object x5c, String issuer, TrustedIssuers trust, Instant now)
      throws RefusedException {
    return CertificateStep.key(x5c, trust.anchors(issuer), trust.purposes(issuer), now);
  }
}
