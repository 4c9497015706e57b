package org.manzil.credential;

import static org.manzil.credential.reason.RefusedException.require;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.reason.RefusedException;
import org.manzil.credential.sdjwt.Binding;
import org.manzil.credential.sdjwt.SdJwtPolicy;
import org.manzil.credential.sdjwt.UnverifiedSdJwt;

/**
 * Verifies an SD-JWT VC presentation (RFC 9901 §7, SD-JWT VC) in one fixed order: size, split,
 * strict forms, header, trusted key, signature, digests, claims, key binding, rules of the type,
 * status.
 */
public final class CredentialVerifier {
  private CredentialVerifier() {}

  /** Never throws for any text; the first step that fails gives the reason. */
  public static Verdict verify(String presentation, VerificationPolicy policy, Instant now) {
    try {
      return check(UnverifiedSdJwt.parse(presentation), policy, now);
    } catch (RefusedException e) {
      return new Verdict.Invalid(e.reason(), e.detail());
    }
  }

  private static Verdict check(UnverifiedSdJwt presentation, VerificationPolicy policy, Instant now)
      throws RefusedException {
    presentation.checkHeader(policy.sdJwt());
    IssuerKeyStep.IssuerKey issuer =
        IssuerKeyStep.find(presentation.issuerJwt(), policy.trust(), now);
    Map<String, @Nullable Object> claims = presentation.process(issuer.key(), policy.sdJwt());
    ClaimsStep.Checked checked = ClaimsStep.check(claims, policy, now);
    Binding binding = presentation.checkBinding(claims, asked(policy, checked, claims), now);
    if (policy.typeMetadata().isPresent()) {
      policy
          .typeMetadata()
          .get()
          .check(checked.type(), claims.get("vct#integrity"), presentation.shown());
    }
    StatusKnowledge status = StatusStep.check(claims, checked, policy, now);
    return new Verdict.Valid(
        claims,
        issuer.issuer(),
        checked.type(),
        checked.issuedAt(),
        checked.expires(),
        binding,
        status);
  }

  /** A type that is meant to be shown unbound must not name a key: else anybody could drop it. */
  private static SdJwtPolicy asked(
      VerificationPolicy policy, ClaimsStep.Checked checked, Map<String, @Nullable Object> claims)
      throws RefusedException {
    if (!policy.unboundTypes().contains(checked.type()) || claims.containsKey("cnf")) {
      return policy.sdJwt();
    }
    require(
        checked.livesAtMost(policy.longestUnbound()),
        ReasonCode.UNBOUND_TOO_LONG,
        "long-lived, no holder's key");
    return policy.sdJwt().allowUnbound();
  }
}
