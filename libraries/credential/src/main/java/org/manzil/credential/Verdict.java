package org.manzil.credential;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.sdjwt.Binding;

/** The answer about a presentation: valid with what it says, or not valid with the one reason. */
public sealed interface Verdict {
  /**
   * Every step passed.
   *
   * @param claims the processed payload (RFC 9901 §7.1): clear and disclosed claims in one, without
   *     digests
   * @param issuer {@code iss}, or without it the issuer that the trusted anchor belongs to
   * @param issuedAt null when the issuer did not say
   */
  record Valid(
      Map<String, @Nullable Object> claims,
      String issuer,
      String type,
      @Nullable Instant issuedAt,
      Instant expires,
      Binding binding,
      StatusKnowledge status)
      implements Verdict {}

  /** A step failed; no claim is released. */
  record Invalid(ReasonCode reason, String detail) implements Verdict {}
}
