package org.manzil.trust;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;

/** Certificates as {@code x5c} spells them: base64 (not url) of the DER. */
final class Certificates {

  private Certificates() {}

  static X509Certificate parse(String base64) {
    try {
      byte[] der = Base64.getDecoder().decode(base64);
      X509Certificate certificate =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(der));
      if (!Arrays.equals(certificate.getEncoded(), der)) {
        throw new TrustFileException("holds more than one certificate in DER");
      }
      return certificate;
    } catch (IllegalArgumentException | CertificateException e) {
      throw e instanceof TrustFileException known
          ? known
          : new TrustFileException("is not a certificate in base64 of its DER");
    }
  }

  static String spell(X509Certificate certificate) {
    try {
      return Base64.getEncoder().encodeToString(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a certificate without encoding", e);
    }
  }
}
