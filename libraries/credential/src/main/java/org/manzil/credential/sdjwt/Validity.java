package org.manzil.credential.sdjwt;

import static org.manzil.credential.reason.RefusedException.require;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.reason.RefusedException;

/**
 * When the claims say they were made and end, after processing (RFC 9901 §7.1, step 6).
 *
 * @param issuedAt {@code iat}; null when the issuer did not say
 * @param expires {@code exp}; null when the issuer set no end
 */
public record Validity(@Nullable Instant issuedAt, @Nullable Instant expires) {

  /** In force at this instant, as far as {@code exp}, {@code nbf}, {@code iat} are there. */
  public static Validity check(Map<String, @Nullable Object> claims, Duration skew, Instant now)
      throws RefusedException {
    Instant latest = now.plus(skew);
    Instant expires = time(claims, "exp");
    require(
        expires == null || now.isBefore(expires.plus(skew)),
        ReasonCode.EXPIRED,
        "ask for a fresh one");
    Instant notBefore = time(claims, "nbf");
    require(
        notBefore == null || !notBefore.isAfter(latest), ReasonCode.NOT_YET_VALID, "nbf is ahead");
    Instant issuedAt = time(claims, "iat");
    require(
        issuedAt == null || !issuedAt.isAfter(latest), ReasonCode.ISSUED_IN_FUTURE, "iat is ahead");
    return new Validity(issuedAt, expires);
  }

  private static @Nullable Instant time(Map<String, @Nullable Object> claims, String name)
      throws RefusedException {
    return Claims.time(claims, name, ReasonCode.CLAIM_MALFORMED);
  }
}
