package org.manzil.credential.forge;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes X.509 certificates (RFC 5280) that are right or wrong in chosen ways. */
public record TestCertificate(String subject, String issuer, boolean authority, int keyUsage) {
  private static final byte[] ECDSA_SHA256 =
      Der.sequence(Der.oid(0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x02));
  private static final DateTimeFormatter UTC_TIME =
      DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
  public static final int DIGITAL_SIGNATURE = 0x80;
  public static final int KEY_AGREEMENT = 0x08;
  public static final int CERTIFICATE_SIGN = 0x04;

  public X509Certificate sign(PublicKey key, PrivateKey by, Instant from, Instant to) {
    byte[] body =
        Der.sequence(
            Der.tlv(0xA0, Der.integer(2)),
            Der.integer(1),
            ECDSA_SHA256,
            name(issuer),
            Der.sequence(
                Der.text(0x17, UTC_TIME.format(from)), Der.text(0x17, UTC_TIME.format(to))),
            name(subject),
            key.getEncoded(),
            Der.tlv(0xA3, Der.sequence(basicConstraints(), usage())));
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(by);
      signature.update(body);
      byte[] der = Der.sequence(body, ECDSA_SHA256, Der.bits(0, signature.sign()));
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(der));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] name(String commonName) {
    return Der.sequence(
        Der.tlv(0x31, Der.sequence(Der.oid(0x55, 0x04, 0x03), Der.text(0x0C, commonName))));
  }

  private byte[] basicConstraints() {
    byte[] value = authority ? Der.sequence(Der.yes()) : Der.sequence();
    return Der.sequence(Der.oid(0x55, 0x1D, 0x13), Der.yes(), Der.octets(value));
  }

  private byte[] usage() {
    byte[] value = Der.bits(0, new byte[] {(byte) keyUsage});
    return Der.sequence(Der.oid(0x55, 0x1D, 0x0F), Der.yes(), Der.octets(value));
  }
}
