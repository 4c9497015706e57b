package org.manzil.credential.sdjwt;

import java.security.PublicKey;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.reason.RefusedException;

/**
 * Verifies a plain SD-JWT or SD-JWT+KB (RFC 9901 §7.1 and §7.3), whatever its claims mean. Nothing
 * of SD-JWT VC is asked: no {@code vct}, no {@code exp}, no status.
 */
public final class SdJwtVerifier {
  private SdJwtVerifier() {}

  /** Never throws for any text; the first step that fails gives the reason. */
  public static SdJwtVerdict verify(
      String text, PublicKey issuerKey, SdJwtPolicy policy, Instant now) {
    try {
      UnverifiedSdJwt sdJwt = UnverifiedSdJwt.parse(text);
      sdJwt.checkHeader(policy);
      Map<String, @Nullable Object> claims = sdJwt.process(issuerKey, policy);
      Validity validity = Validity.check(claims, policy.skew(), now);
      return new SdJwtVerdict.Valid(claims, validity, sdJwt.checkBinding(claims, policy, now));
    } catch (RefusedException e) {
      return new SdJwtVerdict.Invalid(e.reason(), e.detail());
    }
  }
}
