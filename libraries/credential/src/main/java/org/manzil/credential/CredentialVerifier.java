package org.manzil.credential;

import static org.manzil.credential.RefusedException.require;

import java.security.PublicKey;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Verifies an SD-JWT VC presentation (RFC 9901 §7, SD-JWT VC) in one fixed order: size, split,
 * strict forms, header, trusted key, signature, digests, claims, key binding, status.
 */
public final class CredentialVerifier {
  private CredentialVerifier() {}

  /** Never throws for any text; the first step that fails gives the reason. */
  public static Verdict verify(String presentation, VerificationPolicy policy, Instant now) {
    try {
      return check(SplitStep.split(presentation), policy, now);
    } catch (RefusedException e) {
      return new Verdict.Invalid(e.reason(), e.detail());
    }
  }

  private static Verdict check(
      UnverifiedPresentation presentation, VerificationPolicy policy, Instant now)
      throws RefusedException {
    HeaderStep.checkIssuer(presentation.issuerJwt());
    PublicKey issuerKey = IssuerKeyStep.find(presentation.issuerJwt(), policy.trust(), now);
    require(
        presentation.issuerJwt().isSignedBy(issuerKey),
        ReasonCode.ISSUER_SIGNATURE_WRONG,
        "the issuer's signature does not fit");
    Map<String, @Nullable Object> claims = DisclosureStep.process(presentation);
    ClaimsStep.Checked checked = ClaimsStep.check(claims, policy, now);
    Binding binding = KeyBindingStep.check(presentation, claims, policy, now);
    StatusKnowledge status = StatusStep.check(claims, checked, policy, now);
    return new Verdict.Valid(
        claims,
        checked.issuer(),
        checked.type(),
        checked.issuedAt(),
        checked.expires(),
        binding,
        status);
  }
}
