package org.manzil.credential;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;

/** Which keys speak for which issuer; handed over once in a trusted way, never fetched. */
public interface TrustedIssuers {
  /** The key that this issuer uses under this key id. */
  Optional<PublicKey> key(String issuer, String keyId);

  /** The certificates that may vouch for this issuer's keys; empty when none may. */
  Set<X509Certificate> anchors(String issuer);

  /** Trust with nobody in it yet. */
  static TrustedIssuerTable table() {
    return TrustedIssuerTable.EMPTY;
  }
}
