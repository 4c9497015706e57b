package org.manzil.credential.sdjwt;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.reason.ReasonCode;

/** The answer about a plain SD-JWT: valid with what it says, or not valid with the one reason. */
public sealed interface SdJwtVerdict {
  /**
   * Every step passed.
   *
   * @param claims the processed payload (RFC 9901 §7.1)
   */
  record Valid(Map<String, @Nullable Object> claims, Validity validity, Binding binding)
      implements SdJwtVerdict {}

  /** A step failed; no claim is released. */
  record Invalid(ReasonCode reason, String detail) implements SdJwtVerdict {}
}
