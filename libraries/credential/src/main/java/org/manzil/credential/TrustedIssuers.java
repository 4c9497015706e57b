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

  /**
   * What the issuer's certificates may be for, as object identifiers, where they have an extended
   * key usage; without one any purpose is theirs. By default the signing of identity documents
   * (ISO/IEC 18013-5 B.1.4): issuers of mdoc and SD-JWT VC sign both with one certificate.
   */
  default Set<String> purposes(String issuer) {
    return Set.of("1.0.18013.5.1.2");
  }

  /** Trust with nobody in it yet. */
  static TrustedIssuerTable table() {
    return TrustedIssuerTable.EMPTY;
  }
}
