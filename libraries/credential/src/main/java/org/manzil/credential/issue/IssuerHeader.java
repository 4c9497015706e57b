package org.manzil.credential.issue;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The issuer's header: short with {@code kid}, or carrying its certificates in {@code x5c}. */
final class IssuerHeader {
  private IssuerHeader() {}

  static Map<String, Object> of(Signer signer, String type, boolean withChain) {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("alg", signer.algorithm());
    header.put("typ", type);
    if (withChain) {
      header.put("x5c", encoded(signer.chain()));
    } else {
      header.put("kid", signer.keyId());
    }
    return header;
  }

  /** RFC 7515 §4.1.6: base64 with padding, not base64url, leaf first. */
  private static List<String> encoded(List<X509Certificate> chain) {
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("this signer has no certificates");
    }
    List<String> encoded = new ArrayList<>();
    for (X509Certificate certificate : chain) {
      try {
        encoded.add(Base64.getEncoder().encodeToString(certificate.getEncoded()));
      } catch (CertificateEncodingException e) {
        throw new IllegalArgumentException("a certificate without an encoding", e);
      }
    }
    return encoded;
  }
}
