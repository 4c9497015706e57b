package org.manzil.credential.forge;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;

/** Writes X.509 certificates (RFC 5280) in which any part can be wrong; starts from a right one. */
public final class TestCertificate {
  public static final byte[] ECDSA_SHA256 =
      Der.sequence(Der.oid(0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x02));
  public static final byte[] ECDSA_SHA384 =
      Der.sequence(Der.oid(0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x03));
  public static final int DIGITAL_SIGNATURE = 0x80;
  public static final int KEY_AGREEMENT = 0x08;
  public static final int CERTIFICATE_SIGN = 0x04;
  public static final int SUBJECT_KEY_ID = 0x0E;
  public static final int KEY_USAGE = 0x0F;
  public static final int BASIC_CONSTRAINTS = 0x13;
  public static final int AUTHORITY_KEY_ID = 0x23;
  public static final int EXTENDED_KEY_USAGE = 0x25;
  private static final DateTimeFormatter UTC_TIME =
      DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  public byte[] version = Der.tlv(0xA0, Der.integer(2));
  public byte[] serial = Der.integer(1);
  public byte[] algorithm = ECDSA_SHA256;
  public byte[] outerAlgorithm = ECDSA_SHA256;
  public String jca = "SHA256withECDSA";
  public byte[] issuer;
  public byte[] subject;
  public byte[] from = time(Forge.NOW.minusSeconds(30 * 86_400));
  public byte[] to = time(Forge.NOW.plusSeconds(300 * 86_400));
  public byte[] key;
  public byte[] afterKey = {};
  public final List<byte[]> extensions = new ArrayList<>();
  public UnaryOperator<byte[]> body = UnaryOperator.identity();
  public UnaryOperator<byte[]> signature = UnaryOperator.identity();

  public TestCertificate(String subject, String issuer, PublicKey key) {
    this.subject = name(subject);
    this.issuer = name(issuer);
    this.key = key.getEncoded();
  }

  public static TestCertificate leaf(String subject, String issuer, PublicKey key) {
    TestCertificate leaf = new TestCertificate(subject, issuer, key);
    leaf.extensions.add(basicConstraints(false));
    leaf.extensions.add(usage(DIGITAL_SIGNATURE));
    return leaf;
  }

  public static TestCertificate authority(String subject, String issuer, PublicKey key) {
    TestCertificate authority = new TestCertificate(subject, issuer, key);
    authority.extensions.add(basicConstraints(true));
    authority.extensions.add(usage(CERTIFICATE_SIGN));
    return authority;
  }

  /** All other extensions stay away. */
  public TestCertificate only(byte[]... extensions) {
    this.extensions.clear();
    return and(extensions);
  }

  public TestCertificate and(byte[]... extensions) {
    this.extensions.addAll(Arrays.asList(extensions));
    return this;
  }

  public TestCertificate valid(Instant from, Instant to) {
    this.from = time(from);
    this.to = time(to);
    return this;
  }

  /** Base64 of the DER, as {@code x5c} holds it. */
  public String sign(KeyPair by) {
    return Base64.getEncoder().encodeToString(bytes(by));
  }

  public byte[] bytes(KeyPair by) {
    byte[] all = extensions.isEmpty() ? new byte[0] : Der.tlv(0xA3, Der.sequence(joined()));
    byte[] signed =
        body.apply(
            Der.sequence(
                version,
                serial,
                algorithm,
                issuer,
                Der.sequence(from, to),
                subject,
                key,
                afterKey,
                all));
    try {
      Signature signer = Signature.getInstance(jca);
      signer.initSign(by.getPrivate());
      signer.update(signed);
      return Der.sequence(signed, outerAlgorithm, Der.bits(0, signature.apply(signer.sign())));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[][] joined() {
    return extensions.toArray(byte[][]::new);
  }

  public static byte[] time(Instant time) {
    return Der.text(0x17, UTC_TIME.format(time));
  }

  public static byte[] name(String commonName) {
    return Der.sequence(Der.tlv(0x31, attribute(0x0C, commonName)));
  }

  public static byte[] attribute(int kind, String commonName) {
    return Der.sequence(Der.oid(0x55, 0x04, 0x03), Der.text(kind, commonName));
  }

  public static byte[] basicConstraints(boolean authority, byte[]... pathLength) {
    byte[] value = authority ? Der.sequence(Der.yes(), Der.joined(pathLength)) : Der.sequence();
    return critical(BASIC_CONSTRAINTS, value);
  }

  public static byte[] usage(int bits) {
    return critical(KEY_USAGE, Der.bits(0, new byte[] {(byte) bits}));
  }

  /** One of the extensions {@code id-ce}, 2.5.29. */
  public static byte[] critical(int id, byte[] value) {
    return Der.sequence(Der.oid(0x55, 0x1D, id), Der.yes(), Der.octets(value));
  }

  public static byte[] extension(int id, byte[] value) {
    return Der.sequence(Der.oid(0x55, 0x1D, id), Der.octets(value));
  }

  /** {@code id-kp} purposes: 1 for TLS servers, 3 for code. */
  public static byte[] purpose(int id) {
    return extension(
        EXTENDED_KEY_USAGE, Der.sequence(Der.oid(0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x03, id)));
  }
}
