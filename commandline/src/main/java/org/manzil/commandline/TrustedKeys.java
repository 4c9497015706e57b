package org.manzil.commandline;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.manzil.credential.TrustedIssuers;
import org.manzil.trust.CredentialAnchor;
import org.manzil.trust.TrustFile;
import org.manzil.trust.TrustedKey;

/** A trust file as the credential verifier asks it. */
record TrustedKeys(TrustFile trust, Instant at) implements TrustedIssuers {

  @Override
  public Optional<PublicKey> key(String issuer, String keyId) {
    return trust.credentialIssuerKey(issuer, keyId, at).map(TrustedKey::publicKey);
  }

  @Override
  public Set<X509Certificate> anchors(String issuer) {
    return trust.issuer().equals(issuer)
        ? trust.credentialAnchors(at).stream()
            .map(CredentialAnchor::certificate)
            .collect(Collectors.toSet())
        : Set.of();
  }
}
