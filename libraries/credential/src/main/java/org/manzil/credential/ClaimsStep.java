package org.manzil.credential;

import static org.manzil.credential.RefusedException.require;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The type is expected and the credential is in force, after processing (RFC 9901 §7.1, step 6).
 */
final class ClaimsStep {
  private ClaimsStep() {}

  /** What the claims say about themselves. */
  record Checked(String issuer, String type, @Nullable Instant issuedAt, Instant expires) {}

  static Checked check(Map<String, @Nullable Object> claims, VerificationPolicy policy, Instant now)
      throws RefusedException {
    String issuer = text(claims, "iss");
    String type = text(claims, "vct");
    require(
        policy.types().contains(type),
        ReasonCode.TYPE_OF_CREDENTIAL_NOT_EXPECTED,
        "vct is not one of those asked for");
    Instant expires = Claims.time(claims, "exp", ReasonCode.CLAIM_MALFORMED);
    if (expires == null) {
      throw new RefusedException(ReasonCode.CLAIM_MISSING, "exp");
    }
    require(now.isBefore(expires.plus(policy.skew())), ReasonCode.EXPIRED, "ask for a fresh one");
    Instant latest = now.plus(policy.skew());
    Instant notBefore = Claims.time(claims, "nbf", ReasonCode.CLAIM_MALFORMED);
    require(
        notBefore == null || !notBefore.isAfter(latest), ReasonCode.NOT_YET_VALID, "nbf is ahead");
    Instant issuedAt = Claims.time(claims, "iat", ReasonCode.CLAIM_MALFORMED);
    require(
        issuedAt == null || !issuedAt.isAfter(latest), ReasonCode.ISSUED_IN_FUTURE, "iat is ahead");
    return new Checked(issuer, type, issuedAt, expires);
  }

  private static String text(Map<String, @Nullable Object> claims, String name)
      throws RefusedException {
    require(claims.containsKey(name), ReasonCode.CLAIM_MISSING, name);
    if (claims.get(name) instanceof String text) {
      return text;
    }
    throw new RefusedException(ReasonCode.CLAIM_MALFORMED, name);
  }
}
