package org.manzil.credential.vectors;

import static org.manzil.credential.reason.ReasonCode.CERTIFICATE_NOT_TRUSTED;
import static org.manzil.credential.vectors.ChainBook.*;

import java.util.List;
import java.util.function.Consumer;
import org.manzil.credential.forge.Der;
import org.manzil.credential.forge.TestCertificate;

/** What a certificate says it is for, and extensions that nobody may pass over (RFC 5280 §4.2). */
final class CertificatePurposeVectors {
  private static final byte[] DOCUMENTS = Der.oid(0x28, 0x81, 0x8C, 0x5D, 0x05, 0x01, 0x02);
  private static final byte[] SERVERS = Der.oid(0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x03, 1);
  private static final int NAME_CONSTRAINTS = 0x1E;
  private static final int POLICIES = 0x20;
  private static final int POLICY_CONSTRAINTS = 0x24;

  /** {@code excludedSubtrees}: DNS names below {@code example.org}; no name here is one. */
  private static final byte[] EXCLUDED =
      Der.sequence(Der.tlv(0xA1, Der.sequence(Der.text(0x82, "example.org"))));

  private final ChainBook book;

  private CertificatePurposeVectors(ChainBook book) {
    this.book = book;
  }

  static void write(ChainBook book) {
    CertificatePurposeVectors vectors = new CertificatePurposeVectors(book);
    vectors.usages();
    vectors.purposes();
    vectors.unknown();
  }

  private void valid(String name, Consumer<TestCertificate> change) {
    book.valid(name, List.of(leaf(change)));
  }

  private void refused(String name, Consumer<TestCertificate> change) {
    book.refused(name, CERTIFICATE_NOT_TRUSTED, List.of(leaf(change)));
  }

  private void usages() {
    valid("a leaf without extensions", it -> it.only());
    refused(
        "a leaf for key agreement",
        it -> it.only(TestCertificate.usage(TestCertificate.KEY_AGREEMENT)));
    refused(
        "a leaf for signing certificates",
        it -> it.only(TestCertificate.usage(TestCertificate.CERTIFICATE_SIGN)));
    valid(
        "a leaf for signing and for more",
        it -> it.only(TestCertificate.usage(TestCertificate.DIGITAL_SIGNATURE | 0x40)));
    refused(
        "a key usage that only deciphers",
        it ->
            it.only(
                TestCertificate.critical(
                    TestCertificate.KEY_USAGE, Der.bits(7, new byte[] {0x08, (byte) 0x80}))));
  }

  private void purposes() {
    valid("a leaf for signing documents", it -> it.and(purposes(DOCUMENTS)));
    valid("a leaf for signing documents and for more", it -> it.and(purposes(SERVERS, DOCUMENTS)));
    refused("a leaf for TLS servers", it -> it.and(purposes(SERVERS)));
    refused(
        "a leaf for TLS servers, critical",
        it ->
            it.and(
                TestCertificate.critical(
                    TestCertificate.EXTENDED_KEY_USAGE, Der.sequence(SERVERS))));
    byte[] any = Der.oid(0x55, 0x1D, 0x25, 0x00);
    refused("a leaf for any extended purpose", it -> it.and(purposes(any)));
    book.refused(
        "an intermediate for TLS servers",
        CERTIFICATE_NOT_TRUSTED,
        under(it -> it.and(purposes(SERVERS))));
    byte[] long128 = new byte[19];
    java.util.Arrays.fill(long128, (byte) 0xFF);
    long128[18] = 0x7F;
    refused(
        "a purpose with a number of 128 bits",
        it -> it.and(purposes(Der.tlv(0x06, new byte[] {0x69}, long128))));
  }

  private static byte[] purposes(byte[]... each) {
    return TestCertificate.extension(TestCertificate.EXTENDED_KEY_USAGE, Der.sequence(each));
  }

  private void unknown() {
    byte[] oid = Der.oid(0x2A, 0x03, 0x04);
    byte[] critical = Der.sequence(oid, Der.yes(), Der.octets(new byte[] {1}));
    byte[] other = Der.sequence(oid, Der.octets(new byte[] {1}));
    refused("an unknown critical extension", it -> it.and(critical));
    valid("an unknown extension that is not critical", it -> it.and(other));
    book.refused(
        "an unknown critical extension of the intermediate",
        CERTIFICATE_NOT_TRUSTED,
        under(it -> it.and(critical)));
    book.refused(
        "an unknown critical extension of the anchor",
        CERTIFICATE_NOT_TRUSTED,
        List.of(leaf().sign(ROOT_KEY)),
        trust(root().and(critical).sign(ROOT_KEY)));
    refused(
        "a critical key identifier",
        it ->
            it.and(
                TestCertificate.critical(
                    TestCertificate.SUBJECT_KEY_ID, Der.octets(new byte[] {1}))));
    constraints("critical name constraints", TestCertificate.critical(NAME_CONSTRAINTS, EXCLUDED));
    constraints("name constraints", TestCertificate.extension(NAME_CONSTRAINTS, EXCLUDED));
    byte[] explicit = Der.sequence(Der.tlv(0x80, new byte[] {3}));
    constraints("policy constraints", TestCertificate.critical(POLICY_CONSTRAINTS, explicit));
    byte[] policy = Der.sequence(Der.sequence(oid));
    valid("a policy", it -> it.and(TestCertificate.extension(POLICIES, policy)));
    refused("a critical policy", it -> it.and(TestCertificate.critical(POLICIES, policy)));
  }

  private void constraints(String name, byte[] extension) {
    book.refused(name, CERTIFICATE_NOT_TRUSTED, under(it -> it.and(extension)));
  }
}
