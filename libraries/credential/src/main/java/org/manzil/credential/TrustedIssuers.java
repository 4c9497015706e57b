package org.manzil.credential;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which keys speak for which issuer; handed over once in a trusted way, never fetched. */
public interface TrustedIssuers {
  /** The key that this issuer uses under this key id. */
  Optional<PublicKey> key(String issuer, String keyId);

  /**
   * The certificates that may vouch for each issuer's keys; an issuer without any may be absent.
   */
  Map<String, Set<X509Certificate>> anchorsByIssuer();

  /** The certificates that may vouch for this issuer's keys; empty when none may. */
  default Set<X509Certificate> anchors(String issuer) {
    return anchorsByIssuer().getOrDefault(issuer, Set.of());
  }

  /** Trust with nobody in it yet. */
  static TrustedIssuerTable table() {
    return TrustedIssuerTable.EMPTY;
  }
}
