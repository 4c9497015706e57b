package org.manzil.trust;

import java.security.PublicKey;
import org.manzil.jose.EcJwk;

/** A P-256 key with the id that signatures name it by and the time in which they count. */
public record TrustedKey(String kid, PublicKey publicKey, Validity validity) {

  /** Refuses a key of another curve or kind with {@link IllegalArgumentException}. */
  public TrustedKey {
    var unused = EcJwk.write(publicKey);
  }
}
