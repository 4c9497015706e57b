package org.manzil.commandline;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Map;
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
  public Map<String, Set<X509Certificate>> anchorsByIssuer() {
    return Map.of(
        trust.issuer(),
        trust.credentialAnchors(at).stream()
            .map(CredentialAnchor::certificate)
            .collect(Collectors.toSet()));
  }
}
