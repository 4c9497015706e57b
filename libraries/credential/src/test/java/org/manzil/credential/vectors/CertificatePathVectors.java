package org.manzil.credential.vectors;

import static org.manzil.credential.reason.ReasonCode.CERTIFICATE_NOT_TRUSTED;
import static org.manzil.credential.vectors.ChainBook.*;

import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.manzil.credential.forge.Der;
import org.manzil.credential.forge.Forge;
import org.manzil.credential.forge.TestCertificate;
import org.manzil.credential.forge.TestKeys;

/** RFC 5280 §6.1: names, validity, signatures and authority along the path. */
final class CertificatePathVectors {
  private static final byte[] KEY_ID = {1, 2, 3};

  private final ChainBook book;

  private CertificatePathVectors(ChainBook book) {
    this.book = book;
  }

  static void write(ChainBook book) {
    CertificatePathVectors vectors = new CertificatePathVectors(book);
    vectors.authorities();
    vectors.pathLengths();
    vectors.validity();
    vectors.names();
    vectors.keyIds();
    vectors.signatures();
    vectors.curves();
  }

  private void refusedMiddle(String name, Consumer<TestCertificate> change) {
    book.refused(name, CERTIFICATE_NOT_TRUSTED, under(change));
  }

  private void refusedAnchor(String name, Consumer<TestCertificate> change) {
    String anchor = changed(root(), change).sign(ROOT_KEY);
    book.refused(name, CERTIFICATE_NOT_TRUSTED, List.of(leaf().sign(ROOT_KEY)), trust(anchor));
  }

  private void authorities() {
    byte[] mayNotSign = TestCertificate.usage(TestCertificate.DIGITAL_SIGNATURE);
    byte[] authority = TestCertificate.basicConstraints(true);
    refusedMiddle("an intermediate that is no authority", it -> it.only(mayNotSign));
    refusedMiddle(
        "an intermediate that says it is no authority",
        it ->
            it.only(
                TestCertificate.basicConstraints(false),
                TestCertificate.usage(TestCertificate.CERTIFICATE_SIGN)));
    refusedMiddle("an intermediate without keyCertSign", it -> it.only(authority, mayNotSign));
    book.valid("an authority without key usage may sign", under(it -> it.only(authority)));
    refusedAnchor("an anchor without keyCertSign", it -> it.only(authority, mayNotSign));
    refusedAnchor("an anchor that is no authority", it -> it.only());
    refusedAnchor(
        "an anchor of version 1",
        it -> {
          it.version = new byte[0];
          it.only();
        });
    book.valid(
        "an authority whose basic constraints are not critical",
        under(
            it ->
                it.only(
                    TestCertificate.extension(
                        TestCertificate.BASIC_CONSTRAINTS, Der.sequence(Der.yes())))));
  }

  private void pathLengths() {
    KeyPair lowKey = TestKeys.p256();
    String leaf = TestCertificate.leaf("Issuer", "Low", LEAF_KEY.getPublic()).sign(lowKey);
    String low = TestCertificate.authority("Low", "Middle", lowKey.getPublic()).sign(MIDDLE_KEY);
    book.valid(
        "a path as long as it may be",
        List.of(leaf, low, limited(middle(), 1).sign(ROOT_KEY)),
        trust(limited(root(), 2).sign(ROOT_KEY)));
    KeyPair lowestKey = TestKeys.p256();
    book.valid(
        "four certificates",
        List.of(
            TestCertificate.leaf("Issuer", "Lowest", LEAF_KEY.getPublic()).sign(lowestKey),
            TestCertificate.authority("Lowest", "Low", lowestKey.getPublic()).sign(lowKey),
            low,
            middle().sign(ROOT_KEY)));
    book.refused(
        "a path longer than an intermediate allows",
        CERTIFICATE_NOT_TRUSTED,
        List.of(leaf, low, limited(middle(), 0).sign(ROOT_KEY)));
    book.refused(
        "a path longer than the anchor allows",
        CERTIFICATE_NOT_TRUSTED,
        List.of(leaf, low, middle().sign(ROOT_KEY)),
        trust(limited(root(), 1).sign(ROOT_KEY)));
    book.valid(
        "a path length of 0 above a leaf",
        List.of(leaf().sign(ROOT_KEY)),
        trust(limited(root(), 0).sign(ROOT_KEY)));
  }

  private static TestCertificate limited(TestCertificate certificate, int pathLength) {
    return certificate.only(TestCertificate.basicConstraints(true, Der.integer(pathLength)));
  }

  private void validity() {
    Instant past = Forge.NOW.minusSeconds(1);
    Instant soon = Forge.NOW.plusSeconds(1);
    refusedMiddle("an expired intermediate", it -> it.to = TestCertificate.time(past));
    refusedMiddle("an intermediate of tomorrow", it -> it.from = TestCertificate.time(soon));
    refusedAnchor("an expired anchor", it -> it.to = TestCertificate.time(past));
    refusedAnchor("an anchor of tomorrow", it -> it.from = TestCertificate.time(soon));
    book.valid("a leaf until 2050", List.of(leaf(it -> it.to = Der.text(0x18, "20500101000000Z"))));
    book.valid(
        "a leaf without end", List.of(leaf(it -> it.to = Der.text(0x18, "99991231235959Z"))));
    book.valid("a leaf since 1950", List.of(leaf(it -> it.from = Der.text(0x17, "500101000000Z"))));
  }

  private void names() {
    refusedMiddle("an intermediate of another issuer", it -> it.issuer = TestCertificate.name("R"));
    refusedMiddle("an intermediate of another name", it -> it.subject = TestCertificate.name("M"));
    refusedMiddle(
        "an issuer's name in other letters", it -> it.issuer = TestCertificate.name("ROOT"));
    refusedMiddle(
        "an issuer's name as another kind of text",
        it -> it.issuer = Der.sequence(Der.tlv(0x31, TestCertificate.attribute(0x13, "Root"))));
    book.valid(
        "a name of several attributes",
        List.of(
            leaf(
                it ->
                    it.subject =
                        Der.sequence(
                            Der.tlv(
                                0x31,
                                TestCertificate.attribute(0x0C, "a"),
                                TestCertificate.attribute(0x13, "bb")),
                            Der.tlv(0x31, TestCertificate.attribute(0x16, "c"))))));
    refusedMiddle("a self-issued intermediate", it -> it.subject = TestCertificate.name("Root"));
  }

  private void keyIds() {
    byte[] own = TestCertificate.extension(TestCertificate.SUBJECT_KEY_ID, Der.octets(KEY_ID));
    String anchor = root().and(own).sign(ROOT_KEY);
    book.valid("key ids that fit", List.of(leaf(it -> it.and(issuerKey(KEY_ID)))), trust(anchor));
    book.valid("a key id that the anchor has not", List.of(leaf(it -> it.and(issuerKey(KEY_ID)))));
    book.refused(
        "the key id of another authority",
        CERTIFICATE_NOT_TRUSTED,
        List.of(leaf(it -> it.and(issuerKey(new byte[] {9})))),
        trust(anchor));
    book.valid("the serial number of the anchor", List.of(leaf(it -> it.and(issuerSerial(1)))));
    book.refused(
        "the serial number of another authority",
        CERTIFICATE_NOT_TRUSTED,
        List.of(leaf(it -> it.and(issuerSerial(2)))));
  }

  private static byte[] issuerKey(byte[] id) {
    return TestCertificate.extension(
        TestCertificate.AUTHORITY_KEY_ID, Der.sequence(Der.tlv(0x80, id)));
  }

  private static byte[] issuerSerial(int serial) {
    byte[] name = Der.tlv(0xA1, Der.tlv(0xA4, TestCertificate.name("Root")));
    byte[] number = Der.tlv(0x82, new byte[] {(byte) serial});
    return TestCertificate.extension(TestCertificate.AUTHORITY_KEY_ID, Der.sequence(name, number));
  }

  private void signatures() {
    book.refused(
        "a wrong signature on the intermediate",
        CERTIFICATE_NOT_TRUSTED,
        List.of(leafUnderMiddle().sign(MIDDLE_KEY), middle().sign(LEAF_KEY)));
    book.refused(
        "a wrong signature on the leaf",
        CERTIFICATE_NOT_TRUSTED,
        List.of(leafUnderMiddle().sign(ROOT_KEY), middle().sign(ROOT_KEY)));
    refusedSignature(
        "a certificate signed with zeros", Der.sequence(Der.integer(0), Der.integer(0)));
    refusedSignature(
        "a certificate signed with ones", Der.sequence(Der.integer(1), Der.integer(1)));
    refusedSignature("a certificate whose signature is no sequence", new byte[64]);
    refusedSignature("a certificate with an empty signature", new byte[0]);
    String follows = leaf(it -> it.signature = right -> Der.joined(right, new byte[1]));
    book.refused(
        "something follows a certificate's signature", CERTIFICATE_NOT_TRUSTED, List.of(follows));
    String negative = leaf(it -> it.signature = CertificatePathVectors::withoutSignByte);
    book.refused(
        "a negative number in a certificate's signature",
        CERTIFICATE_NOT_TRUSTED,
        List.of(negative));
  }

  private void refusedSignature(String name, byte[] signature) {
    book.refused(
        name, CERTIFICATE_NOT_TRUSTED, List.of(leaf(it -> it.signature = right -> signature)));
  }

  /** Its numbers in exactly 32 bytes each, as if none needed a zero byte before it. */
  private static byte[] withoutSignByte(byte[] der) {
    int first = der[3];
    byte[] r = number(der, 4, first);
    byte[] s = number(der, 6 + first, der[5 + first]);
    r[0] |= (byte) 0x80; // So that one of the two is surely written wrong.
    return Der.sequence(Der.tlv(2, r), Der.tlv(2, s));
  }

  private static byte[] number(byte[] der, int at, int length) {
    byte[] number = new byte[32];
    int digits = Math.min(length, number.length);
    System.arraycopy(der, at + length - digits, number, number.length - digits, digits);
    return number;
  }

  private void curves() {
    KeyPair key = TestKeys.p384();
    String anchor = big(TestCertificate.authority("Root", "Root", key.getPublic())).sign(key);
    book.valid("P-384 above P-256", List.of(big(leaf()).sign(key)), trust(anchor));
    book.valid("P-384 with SHA-256", List.of(leaf().sign(key)), trust(anchor));
    book.valid("P-256 with SHA-384", List.of(big(leaf()).sign(ROOT_KEY)));
    book.refused(
        "a leaf's key on P-384",
        CERTIFICATE_NOT_TRUSTED,
        List.of(leaf(it -> it.key = key.getPublic().getEncoded())));
    book.refused(
        "ECDSA with SHA-512", CERTIFICATE_NOT_TRUSTED, List.of(signed(4, "SHA512withECDSA")));
    book.refused(
        "ECDSA with SHA-1",
        CERTIFICATE_NOT_TRUSTED,
        List.of(
            leaf(
                it -> {
                  it.jca = "SHA1withECDSA";
                  it.algorithm = Der.sequence(Der.oid(0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x01));
                  it.outerAlgorithm = it.algorithm;
                })));
    book.refused(
        "parameters beside the algorithm",
        CERTIFICATE_NOT_TRUSTED,
        List.of(
            leaf(
                it -> {
                  it.algorithm =
                      Der.sequence(
                          Der.oid(0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x02), Der.tlv(0x05));
                  it.outerAlgorithm = it.algorithm;
                })));
    book.refused(
        "a point off the curve",
        CERTIFICATE_NOT_TRUSTED,
        List.of(leaf(it -> it.key[it.key.length - 1] ^= 1)));
    book.refused(
        "a compressed point",
        CERTIFICATE_NOT_TRUSTED,
        List.of(leaf(CertificatePathVectors::compress)));
    KeyPair off = new KeyPair(MIDDLE_KEY.getPublic(), MIDDLE_KEY.getPrivate());
    book.refused(
        "an intermediate's point off the curve",
        CERTIFICATE_NOT_TRUSTED,
        List.of(
            leafUnderMiddle().sign(off),
            changed(middle(), it -> it.key[it.key.length - 1] ^= 1).sign(ROOT_KEY)));
  }

  private static TestCertificate big(TestCertificate certificate) {
    certificate.jca = "SHA384withECDSA";
    certificate.algorithm = TestCertificate.ECDSA_SHA384;
    certificate.outerAlgorithm = TestCertificate.ECDSA_SHA384;
    return certificate;
  }

  private static String signed(int hash, String jca) {
    return leaf(
        it -> {
          it.jca = jca;
          it.algorithm = Der.sequence(Der.oid(0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, hash));
          it.outerAlgorithm = it.algorithm;
        });
  }

  private static void compress(TestCertificate certificate) {
    byte[] key = certificate.key;
    byte[] point = new byte[33];
    System.arraycopy(key, key.length - 64, point, 1, 32);
    point[0] = (byte) (2 + (key[key.length - 1] & 1));
    byte[] algorithm = java.util.Arrays.copyOfRange(key, 2, key.length - 68);
    certificate.key = Der.sequence(algorithm, Der.bits(0, point));
  }
}
