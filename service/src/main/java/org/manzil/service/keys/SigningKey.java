package org.manzil.service.keys;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * A key the authority signs with.
 *
 * @param id the first 16 hexadecimal digits of the SHA-256 of the public key's encoding
 * @param chain the certificates from the key's own upwards, the last one self-signed
 */
public record SigningKey(String id, PrivateKey privateKey, List<X509Certificate> chain) {

  public PublicKey publicKey() {
    return chain.getFirst().getPublicKey();
  }

  public Instant validFrom() {
    return chain.getFirst().getNotBefore().toInstant();
  }

  public Instant validUntil() {
    return chain.getFirst().getNotAfter().toInstant();
  }

  /** Names the key without showing it. */
  @Override
  public String toString() {
    return "SigningKey[" + id + "]";
  }
}
