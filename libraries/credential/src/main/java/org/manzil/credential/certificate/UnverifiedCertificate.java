package org.manzil.credential.certificate;

import static org.manzil.credential.certificate.DerReader.require;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Set;
import org.manzil.credential.reason.RefusedException;

/**
 * A certificate (RFC 5280 §4.1) as it is written, with nothing verified: version 3, nothing left
 * over, names by their bytes. The browser's {@code x509/certificate.js} reads and refuses the same.
 *
 * @param keyAlgorithm the whole {@code AlgorithmIdentifier}, as {@code signatureAlgorithm} is
 */
@SuppressWarnings("ArrayRecordComponent") // Compared part by part only.
record UnverifiedCertificate(
    byte[] whole,
    BigInteger serial,
    byte[] issuer,
    Instant from,
    Instant until,
    byte[] subject,
    byte[] keyAlgorithm,
    byte[] keyBits,
    Extensions extensions,
    byte[] signatureAlgorithm,
    byte[] signature) {

  private static final int VERSION = 0xA0;
  private static final int VERSION_3 = 2;
  private static final int EXTENSIONS = 0xA3;
  private static final int MAX_SERIAL_BITS = 20 * Byte.SIZE;
  private static final int UTC_TIME = 0x17;
  private static final int GENERALIZED_TIME = 0x18;
  private static final int LAST_YEAR_OF_UTC_TIME = 2049;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'").withResolverStyle(ResolverStyle.STRICT);

  /** UTF8String, PrintableString, IA5String: the texts of names (RFC 5280 §4.1.2.4). */
  private static final Set<Integer> TEXTS = Set.of(0x0C, 0x13, 0x16);

  static UnverifiedCertificate read(byte[] bytes) throws RefusedException {
    DerReader all = new DerReader(bytes);
    DerReader certificate = all.sequence();
    all.end();
    DerReader signedPart = certificate.sequence();
    byte[] algorithm = algorithm(certificate);
    byte[] signature = certificate.wholeBytes();
    certificate.end();
    UnverifiedCertificate read = signedPart(signedPart, bytes, signature);
    // §4.1.1.2: what stands outside of the signature must be what was signed.
    require(Arrays.equals(read.signatureAlgorithm, algorithm));
    return read;
  }

  private static UnverifiedCertificate signedPart(DerReader der, byte[] whole, byte[] signature)
      throws RefusedException {
    DerReader version = der.inside(VERSION);
    require(version.small() == VERSION_3);
    version.end();
    BigInteger serial = der.positive(DerReader.INTEGER);
    require(serial.bitLength() <= MAX_SERIAL_BITS);
    byte[] algorithm = algorithm(der);
    byte[] issuer = name(der);
    DerReader validity = der.sequence();
    Instant from = time(validity);
    Instant until = time(validity);
    validity.end();
    byte[] subject = name(der);
    DerReader key = der.sequence();
    byte[] keyAlgorithm = algorithm(key);
    byte[] keyBits = key.wholeBytes();
    key.end();
    Extensions extensions = Extensions.read(der.optional(EXTENSIONS));
    der.end();
    return new UnverifiedCertificate(
        whole,
        serial,
        issuer,
        from,
        until,
        subject,
        keyAlgorithm,
        keyBits,
        extensions,
        algorithm,
        signature);
  }

  private static byte[] algorithm(DerReader der) throws RefusedException {
    DerReader.Value whole = der.next(DerReader.SEQUENCE);
    DerReader inside = new DerReader(whole.content());
    inside.oid();
    inside.skipOne();
    inside.end();
    return whole.whole();
  }

  /** Not empty; attributes of text alone (§4.1.2.4). */
  private static byte[] name(DerReader der) throws RefusedException {
    DerReader.Value whole = der.next(DerReader.SEQUENCE);
    DerReader relativeNames = new DerReader(whole.content());
    do {
      DerReader attributes = relativeNames.inside(DerReader.SET);
      do {
        attribute(attributes.sequence());
      } while (attributes.hasNext());
    } while (relativeNames.hasNext());
    return whole.whole();
  }

  private static void attribute(DerReader attribute) throws RefusedException {
    attribute.oid();
    require(TEXTS.stream().anyMatch(attribute::at));
    attribute.skipOne();
    attribute.end();
  }

  /** §4.1.2.5: to the second, in UTC, until 2049 with two digits of the year. */
  private static Instant time(DerReader der) throws RefusedException {
    boolean small = der.at(UTC_TIME);
    byte[] content = der.next(small ? UTC_TIME : GENERALIZED_TIME).content();
    String text = new String(content, StandardCharsets.ISO_8859_1);
    require(text.matches(small ? "[0-9]{12}Z" : "[0-9]{14}Z"));
    String century = text.compareTo("5") < 0 ? "20" : "19";
    try {
      LocalDateTime time = LocalDateTime.parse(small ? century + text : text, TIME);
      require(small || time.getYear() > LAST_YEAR_OF_UTC_TIME);
      return time.toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      require(false);
      throw new IllegalStateException(e);
    }
  }

  boolean isInForce(Instant now) {
    return !now.isBefore(from) && !now.isAfter(until);
  }

  boolean isSelfIssued() {
    return Arrays.equals(issuer, subject);
  }
}
