package org.manzil.credential.vectors;

import static org.manzil.credential.reason.ReasonCode.CERTIFICATE_MALFORMED;
import static org.manzil.credential.vectors.ChainBook.*;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.manzil.credential.forge.Der;
import org.manzil.credential.forge.TestCertificate;

/** Certificates that a kind reader takes: BER where DER is due, fields that RFC 5280 §4 forbids. */
final class CertificateFormVectors {
  private static final HexFormat HEX = HexFormat.of();

  private final ChainBook book;

  private CertificateFormVectors(ChainBook book) {
    this.book = book;
  }

  static void write(ChainBook book) {
    CertificateFormVectors vectors = new CertificateFormVectors(book);
    vectors.lengths();
    vectors.numbers();
    vectors.fields();
    vectors.names();
    vectors.times();
    vectors.extensions();
    vectors.knownExtensions();
    vectors.longIdentifiers();
  }

  /** Reading one costs by the square of its length. */
  private void longIdentifiers() {
    book.valid("an object identifier of 64 bytes", List.of(leaf(it -> it.and(unknown(64)))));
    refused("an object identifier of 65 bytes", it -> it.and(unknown(65)));
  }

  private static byte[] unknown(int bytes) {
    int[] identifier = new int[bytes];
    java.util.Arrays.fill(identifier, 0x81);
    identifier[bytes - 1] = 1;
    return Der.sequence(Der.oid(identifier), Der.octets(new byte[1]));
  }

  private void refused(String name, Consumer<TestCertificate> change) {
    book.refused(name, CERTIFICATE_MALFORMED, List.of(leaf(change)));
  }

  /** Changed before it was signed, so that the signature fits. */
  private void body(String name, String from, String to) {
    refused(name, it -> it.body = body -> replaced(body, from, to));
  }

  private static byte[] replaced(byte[] body, String from, String to) {
    String hex = HEX.formatHex(body);
    if (!hex.contains(from)) {
      throw new IllegalStateException(from + " is not in " + hex);
    }
    return HEX.parseHex(hex.replaceFirst(from, to));
  }

  private void wrapped(String name, UnaryOperator<byte[]> change) {
    byte[] whole = change.apply(leaf().bytes(ROOT_KEY));
    book.refused(name, CERTIFICATE_MALFORMED, List.of(Base64.getEncoder().encodeToString(whole)));
  }

  private void lengths() {
    wrapped(
        "an indefinite length", it -> Der.joined(HEX.parseHex("3080"), cut(it, 4), new byte[2]));
    wrapped(
        "a length in three bytes",
        it -> Der.joined(HEX.parseHex("3083 00".replace(" ", "")), cut(it, 2)));
    wrapped("a length past the end", it -> Der.joined(HEX.parseHex("308203ff"), cut(it, 4)));
    wrapped("a length short of the end", it -> Der.joined(HEX.parseHex("30820010"), cut(it, 4)));
    wrapped("a certificate cut short", it -> java.util.Arrays.copyOf(it, it.length - 1));
    wrapped("another tag than a sequence", it -> Der.joined(HEX.parseHex("31"), cut(it, 1)));
    refused("a length of one byte in two", it -> it.serial = HEX.parseHex("02810101"));
    refused("a length of one byte in three", it -> it.serial = HEX.parseHex("0282000101"));
    refused("a reserved length", it -> it.serial = HEX.parseHex("02ff01"));
    refused("an indefinite length inside", it -> it.subject = indefinite(it.subject));
    refused("a length said to be of three bytes, in two", it -> it.and(inThreeBytes()));
    refused("a value of a high tag", it -> it.afterKey = HEX.parseHex("bf240101"));
    wrapped(
        "something follows the signature value", it -> Der.sequence(cut(it, 4), Der.integer(1)));
  }

  /** An unknown extension of 256 bytes; who counts only two bytes of the length finds its end. */
  private static byte[] inThreeBytes() {
    byte[] value = Der.joined(HEX.parseHex("04830100"), new byte[0x100]);
    return Der.sequence(Der.oid(0x2A, 0x03), value);
  }

  private static byte[] cut(byte[] bytes, int from) {
    return java.util.Arrays.copyOfRange(bytes, from, bytes.length);
  }

  private static byte[] indefinite(byte[] sequence) {
    return Der.joined(HEX.parseHex("3080"), cut(sequence, 2), new byte[2]);
  }

  private void numbers() {
    refused("a negative serial number", it -> it.serial = Der.integer(-1));
    refused("a serial number of zero", it -> it.serial = Der.integer(0));
    refused("an empty serial number", it -> it.serial = Der.tlv(2));
    refused("a serial number with zeros before it", it -> it.serial = HEX.parseHex("02020001"));
    byte[] long21 = new byte[21];
    java.util.Arrays.fill(long21, (byte) 1);
    refused("a serial number of 21 bytes", it -> it.serial = Der.tlv(2, long21));
    book.valid(
        "a serial number of 20 bytes", List.of(leaf(it -> it.serial = Der.tlv(2, cut(long21, 1)))));
    refused("version 1", it -> it.version = new byte[0]);
    book.refused(
        "a version 1 certificate as an authority",
        CERTIFICATE_MALFORMED,
        under(
            it -> {
              it.version = new byte[0];
              it.only();
            }));
    refused("version 1, spelled out", it -> it.version = Der.tlv(0xA0, Der.integer(0)));
    refused("version 2", it -> it.version = Der.tlv(0xA0, Der.integer(1)));
    refused(
        "something follows the version",
        it -> it.version = Der.tlv(0xA0, Der.integer(2), Der.integer(2)));
    refused("version 4", it -> it.version = Der.tlv(0xA0, Der.integer(3)));
  }

  private void fields() {
    refused("two algorithms that differ", it -> it.outerAlgorithm = TestCertificate.ECDSA_SHA384);
    refused("an issuer's unique id", it -> it.afterKey = Der.tlv(0x81, new byte[] {0, 1}));
    refused("a field after the extensions", it -> it.body = CertificateFormVectors::withMore);
    wrapped(
        "a signature that is not of whole bytes",
        it -> HEX.parseHex(HEX.formatHex(it).replaceFirst("(03[0-9a-f]{2})00(30)", "$107$2")));
    algorithm(
        "an algorithm with two parameters",
        Der.sequence(
            Der.oid(0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x02), Der.tlv(5), Der.tlv(5)));
    algorithm("an algorithm without a name", Der.sequence());
    algorithm("an object identifier that ends early", Der.sequence(Der.oid(0x2A, 0x86)));
    algorithm(
        "an object identifier with a zero before a number",
        Der.sequence(Der.oid(0x2A, 0x80, 0x01)));
    algorithm("an empty object identifier", Der.sequence(Der.oid()));
    refused("something follows the key", it -> it.key = Der.sequence(cut(it.key, 2), Der.yes()));
  }

  private void algorithm(String name, byte[] algorithm) {
    refused(
        name,
        it -> {
          it.algorithm = algorithm;
          it.outerAlgorithm = algorithm;
        });
  }

  private static byte[] withMore(byte[] body) {
    int header = body[1] == (byte) 0x81 ? 3 : 4;
    return Der.sequence(cut(body, header), Der.integer(1));
  }

  private void names() {
    refused("an empty subject", it -> it.subject = Der.sequence());
    book.refused(
        "an empty name of the issuer",
        CERTIFICATE_MALFORMED,
        List.of(leaf(it -> it.issuer = Der.sequence())));
    refused("an empty set in a name", it -> it.subject = Der.sequence(Der.tlv(0x31)));
    refused(
        "a name that is no text",
        it ->
            it.subject =
                Der.sequence(
                    Der.tlv(
                        0x31, Der.sequence(Der.oid(0x55, 0x04, 0x03), Der.octets(new byte[2])))));
    refused(
        "something follows an attribute's text",
        it ->
            it.subject =
                Der.sequence(
                    Der.tlv(
                        0x31,
                        Der.sequence(
                            Der.oid(0x55, 0x04, 0x03), Der.text(0x0C, "Issuer"), Der.yes()))));
    refused(
        "a name as a sequence of sequences",
        it -> it.subject = Der.sequence(Der.sequence(TestCertificate.attribute(0x0C, "Issuer"))));
  }

  private void times() {
    refused("a time without seconds", it -> it.to = Der.text(0x17, "2709181000Z"));
    refused("a time with an offset", it -> it.to = Der.text(0x17, "270918100000+0300"));
    refused("a time without zone", it -> it.to = Der.text(0x17, "270918100000"));
    refused("a time with fractions", it -> it.to = Der.text(0x18, "20500918100000.5Z"));
    refused("31 February", it -> it.to = Der.text(0x17, "270231100000Z"));
    refused("29 February of a common year", it -> it.to = Der.text(0x17, "270229100000Z"));
    refused("the 13th month", it -> it.to = Der.text(0x17, "271301100000Z"));
    refused("24 o'clock", it -> it.to = Der.text(0x17, "270918240000Z"));
    refused("a 60th second", it -> it.to = Der.text(0x17, "270918235960Z"));
    refused("four digits of a year before 2050", it -> it.to = Der.text(0x18, "20270918100000Z"));
    book.valid(
        "four digits of the year 2050",
        List.of(leaf(it -> it.to = Der.text(0x18, "20500101000000Z"))));
    refused("a year of five digits", it -> it.to = Der.text(0x18, "+120500918100000Z"));
    refused("a third time", it -> it.to = Der.joined(it.to, it.to));
    refused("letters for digits", it -> it.to = Der.text(0x17, "27O918100000Z"));
  }

  private void extensions() {
    refused("an extension twice", it -> it.and(TestCertificate.basicConstraints(false)));
    byte[] unknown = Der.sequence(Der.oid(0x2A, 0x03), Der.octets(new byte[1]));
    refused("an unknown extension twice", it -> it.and(unknown, unknown));
    refused(
        "an empty list of extensions", it -> it.only().afterKey = Der.tlv(0xA3, Der.sequence()));
    refused(
        "something follows the list of extensions",
        it ->
            it.only().afterKey =
                Der.tlv(0xA3, Der.sequence(TestCertificate.usage(0x80)), Der.sequence()));
    body("critical spelled as 1", "0603551d130101ff", "0603551d13010101");
    refused(
        "not critical, spelled out",
        it ->
            it.only(
                Der.sequence(
                    Der.oid(0x55, 0x1D, TestCertificate.KEY_USAGE),
                    Der.tlv(0x01, new byte[1]),
                    Der.octets(Der.bits(0, new byte[] {(byte) 0x80})))));
    refused("an extension without value", it -> it.and(Der.sequence(Der.oid(0x2A, 0x03))));
    refused(
        "something follows in an extension",
        it -> it.and(Der.sequence(Der.oid(0x2A, 0x03), Der.octets(new byte[1]), Der.yes())));
  }

  private void knownExtensions() {
    known("an authority: no, spelled out", 0x13, Der.sequence(Der.tlv(0x01, new byte[1])));
    known("a path length without authority", 0x13, Der.sequence(Der.integer(1)));
    known("a negative path length", 0x13, Der.sequence(Der.yes(), Der.integer(-1)));
    known(
        "a path length of five bytes",
        0x13,
        Der.sequence(Der.yes(), Der.tlv(2, new byte[] {1, 0, 0, 0, 0})));
    known("something follows basic constraints", 0x13, Der.joined(Der.sequence(), Der.yes()));
    byte[] nine = Der.bits(7, new byte[] {(byte) 0x80, (byte) 0x80});
    book.valid(
        "a key usage of nine bits",
        List.of(leaf(it -> it.only(TestCertificate.extension(0x0F, nine)))));
    known("a key usage without bits", 0x0F, Der.bits(0, new byte[0]));
    known("a key usage of three bytes", 0x0F, Der.bits(0, new byte[] {(byte) 0x80, 0, 0}));
    known("a key usage with padding bits set", 0x0F, Der.bits(7, new byte[] {(byte) 0xC0}));
    known("a key usage with eight unused bits", 0x0F, Der.bits(8, new byte[] {(byte) 0x80}));
    known("a key usage as octets", 0x0F, Der.octets(new byte[] {(byte) 0x80}));
    known("no extended purpose", 0x25, Der.sequence());
    known("an extended purpose that is text", 0x25, Der.sequence(Der.text(0x0C, "any")));
    known("a key identifier that is text", 0x0E, Der.text(0x0C, "id"));
    byte[] name = Der.tlv(0xA1, Der.tlv(0xA4, TestCertificate.name("Root")));
    known("an issuer without its serial number", 0x23, Der.sequence(name));
    known("a serial number without its issuer", 0x23, Der.sequence(Der.tlv(0x82, new byte[] {1})));
    known(
        "a negative serial number of the issuer",
        0x23,
        Der.sequence(name, Der.tlv(0x82, new byte[] {-1})));
  }

  private void known(String name, int id, byte[] value) {
    refused(name, it -> it.only(TestCertificate.extension(id, value)));
  }
}
