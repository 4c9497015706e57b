package org.manzil.credential;

import static org.manzil.credential.reason.RefusedException.require;

import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.reason.RefusedException;
import org.manzil.jose.UnverifiedJws;

/**
 * Finds the issuer and its key among what the policy trusts; a name in the token only selects. With
 * {@code x5c} the name may be left out: then the anchor that the chain ends at tells whose it is.
 */
final class IssuerKeyStep {
  private IssuerKeyStep() {}

  /** Who is trusted to have issued it, and the key to check that with. */
  record IssuerKey(String issuer, PublicKey key) {}

  static IssuerKey find(UnverifiedJws jwt, TrustedIssuers trust, Instant now)
      throws RefusedException {
    boolean named = jwt.unverifiedClaims().containsKey("iss");
    boolean certified = jwt.unverifiedHeader().containsKey("x5c");
    if (!named && certified) {
      return byAnchor(jwt.unverifiedHeader().get("x5c"), trust, now);
    }
    if (!(jwt.unverifiedClaims().get("iss") instanceof String issuer)) {
      throw new RefusedException(ReasonCode.ISSUER_NOT_TRUSTED, "no iss");
    }
    if (certified) {
      Object x5c = jwt.unverifiedHeader().get("x5c");
      return new IssuerKey(issuer, CertificateStep.check(x5c, trust.anchors(issuer), now).key());
    }
    String kid = jwt.headerText("kid");
    Optional<PublicKey> key = kid == null ? Optional.empty() : trust.key(issuer, kid);
    require(key.isPresent(), ReasonCode.ISSUER_NOT_TRUSTED, "no trusted key of this iss and kid");
    return new IssuerKey(issuer, key.orElseThrow());
  }

  private static IssuerKey byAnchor(@Nullable Object x5c, TrustedIssuers trust, Instant now)
      throws RefusedException {
    var all =
        trust.anchorsByIssuer().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    CertificateStep.Checked checked = CertificateStep.check(x5c, all, now);
    var issuers =
        trust.anchorsByIssuer().entrySet().stream()
            .filter(each -> each.getValue().stream().anyMatch(checked::endsAt))
            .map(each -> each.getKey())
            .toList();
    require(
        issuers.size() == 1,
        ReasonCode.ISSUER_AMBIGUOUS,
        "no iss, and the chain ends at an anchor of " + issuers.size() + " issuers");
    return new IssuerKey(issuers.getFirst(), checked.key());
  }
}
