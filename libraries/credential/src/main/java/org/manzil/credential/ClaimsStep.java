package org.manzil.credential;

import static org.manzil.credential.reason.RefusedException.require;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.reason.RefusedException;
import org.manzil.credential.sdjwt.Validity;

/** The type is expected and the credential is in force (SD-JWT VC on top of RFC 9901 §7.1). */
final class ClaimsStep {
  private ClaimsStep() {}

  /** What the claims say about themselves. */
  record Checked(String type, @Nullable Instant issuedAt, Instant expires) {

    /** Whether the issuer says when it was made, and ends it soon enough after that. */
    boolean livesAtMost(Duration life) {
      return issuedAt != null && Duration.between(issuedAt, expires).compareTo(life) <= 0;
    }
  }

  static Checked check(Map<String, @Nullable Object> claims, VerificationPolicy policy, Instant now)
      throws RefusedException {
    String type = text(claims, "vct");
    require(
        policy.types().contains(type)
            || alsoKnownAs(claims).stream().anyMatch(policy.types()::contains),
        ReasonCode.TYPE_OF_CREDENTIAL_NOT_EXPECTED,
        "vct is not one of those asked for");
    require(claims.containsKey("exp"), ReasonCode.CLAIM_MISSING, "exp");
    Validity validity = Validity.check(claims, policy.sdJwt().skew(), now);
    return new Checked(type, validity.issuedAt(), Objects.requireNonNull(validity.expires()));
  }

  /** Other types that the issuer signed it as ({@code aka_vcts}, SD-JWT VC §2.2.2.2). */
  private static List<?> alsoKnownAs(Map<String, @Nullable Object> claims) throws RefusedException {
    return switch (claims.getOrDefault("aka_vcts", List.of())) {
      case List<?> types when types.stream().allMatch(String.class::isInstance) -> types;
      case null, default -> throw new RefusedException(ReasonCode.CLAIM_MALFORMED, "aka_vcts");
    };
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
