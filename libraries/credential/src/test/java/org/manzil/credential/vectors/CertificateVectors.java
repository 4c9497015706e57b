package org.manzil.credential.vectors;

import static org.manzil.credential.reason.ReasonCode.*;

import java.security.KeyPair;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.forge.Forge;
import org.manzil.credential.forge.TestCertificate;
import org.manzil.credential.forge.TestKeys;
import org.manzil.credential.reason.ReasonCode;

/** Presentations with {@code x5c}: chains that end at a trusted anchor, and chains that do not. */
final class CertificateVectors {
  private static final Instant FROM = Forge.NOW.minus(Duration.ofDays(30));
  private static final Instant TO = Forge.NOW.plus(Duration.ofDays(300));
  private static final KeyPair ROOT_KEY = TestKeys.p256();
  private static final KeyPair MIDDLE_KEY = TestKeys.p256();
  private static final KeyPair LEAF_KEY = Forge.ISSUER_KEY;
  private static final X509Certificate ROOT =
      new TestCertificate("Root", "Root", true, TestCertificate.CERTIFICATE_SIGN)
          .sign(ROOT_KEY.getPublic(), ROOT_KEY.getPrivate(), FROM, TO);

  private final VectorBook book;

  private CertificateVectors(VectorBook book) {
    this.book = book;
  }

  static void write(VectorBook book) {
    CertificateVectors vectors = new CertificateVectors(book);
    vectors.good();
    vectors.malformed();
    vectors.untrusted();
    vectors.wrongLeaves();
    vectors.unnamed();
  }

  private static X509Certificate leaf(String subject, int usage, boolean authority, Instant to) {
    return new TestCertificate(subject, "Root", authority, usage)
        .sign(LEAF_KEY.getPublic(), ROOT_KEY.getPrivate(), FROM, to);
  }

  private static X509Certificate leaf() {
    return leaf("Issuer", TestCertificate.DIGITAL_SIGNATURE, false, TO);
  }

  private void good() {
    Map<String, String> facts = Map.of("notified_since", "2026-11-20");
    Forge direct = forge(encoded(List.of(leaf())));
    book.valid(
        "a leaf by the anchor", direct.presentation(), direct, facts, VectorBook.policy(), trust());
    X509Certificate middle =
        new TestCertificate("Middle", "Root", true, TestCertificate.CERTIFICATE_SIGN)
            .sign(MIDDLE_KEY.getPublic(), ROOT_KEY.getPrivate(), FROM, TO);
    X509Certificate under =
        new TestCertificate("Issuer", "Middle", false, TestCertificate.DIGITAL_SIGNATURE)
            .sign(LEAF_KEY.getPublic(), MIDDLE_KEY.getPrivate(), FROM, TO);
    Forge longer = forge(encoded(List.of(under, middle)));
    book.valid(
        "a leaf by an intermediate",
        longer.presentation(),
        longer,
        facts,
        VectorBook.policy(),
        trust());
    refused("the intermediate is missing", CERTIFICATE_NOT_TRUSTED, encoded(List.of(under)));
    book.refused(
        "the chain carries an anchor that is not self-signed",
        CERTIFICATE_NOT_TRUSTED,
        forge(encoded(List.of(under, middle))).presentation(),
        VectorBook.policy(),
        trust(middle));
    refused("the chain upside down", CERTIFICATE_NOT_TRUSTED, encoded(List.of(middle, under)));
  }

  private void malformed() {
    String good = encoded(List.of(leaf())).getFirst();
    refused("x5c is text", CERTIFICATE_MALFORMED, good);
    refused("x5c is empty", CERTIFICATE_MALFORMED, List.of());
    refused("x5c holds a number", CERTIFICATE_MALFORMED, List.of(1L));
    refused("x5c is not base64", CERTIFICATE_MALFORMED, List.of("!"));
    refused("x5c is no certificate", CERTIFICATE_MALFORMED, List.of("AAAA"));
    byte[] der = Base64.getDecoder().decode(good);
    byte[] longer = java.util.Arrays.copyOf(der, der.length + 1);
    refused(
        "something follows the certificate",
        CERTIFICATE_MALFORMED,
        List.of(Base64.getEncoder().encodeToString(longer)));
    refused("five certificates", CERTIFICATE_MALFORMED, List.of(good, good, good, good, good));
  }

  private void untrusted() {
    List<String> good = encoded(List.of(leaf()));
    book.refused(
        "no anchor for this issuer",
        CERTIFICATE_NOT_TRUSTED,
        forge(good).presentation(),
        VectorBook.policy(),
        VectorBook.trust());
    Forge other = forge(good);
    other.payload.put("iss", "https://other.example.org");
    book.refused(
        "an anchor of another issuer",
        CERTIFICATE_NOT_TRUSTED,
        other.presentation(),
        VectorBook.policy(),
        trust());
    refused(
        "the chain carries its anchor", CERTIFICATE_NOT_TRUSTED, encoded(List.of(leaf(), ROOT)));
    X509Certificate stranger =
        new TestCertificate("Issuer", "Root", false, TestCertificate.DIGITAL_SIGNATURE)
            .sign(LEAF_KEY.getPublic(), MIDDLE_KEY.getPrivate(), FROM, TO);
    refused(
        "a leaf by a stranger of the same name",
        CERTIFICATE_NOT_TRUSTED,
        encoded(List.of(stranger)));
    Forge wrongKey = forge(good);
    wrongKey.issuerSigns = input -> org.manzil.jose.Es256.sign(ROOT_KEY.getPrivate(), input);
    book.refused(
        "signed by the anchor's key",
        ISSUER_SIGNATURE_WRONG,
        wrongKey.presentation(),
        VectorBook.policy(),
        trust());
  }

  private void wrongLeaves() {
    X509Certificate self =
        new TestCertificate("Issuer", "Issuer", false, TestCertificate.DIGITAL_SIGNATURE)
            .sign(LEAF_KEY.getPublic(), LEAF_KEY.getPrivate(), FROM, TO);
    book.refused(
        "a leaf that begins after the passed instant",
        CERTIFICATE_NOT_TRUSTED,
        forge(encoded(List.of(leaf()))).presentation(),
        VectorBook.policy("now", FROM.minusSeconds(1).toString()),
        trust());
    refused("a self-signed leaf", CERTIFICATE_NOT_TRUSTED, encoded(List.of(self)));
    X509Certificate twin =
        new TestCertificate("Issuer", "Issuer", true, TestCertificate.CERTIFICATE_SIGN)
            .sign(LEAF_KEY.getPublic(), LEAF_KEY.getPrivate(), FROM, TO);
    book.refused(
        "a self-signed leaf with the anchor's own key",
        CERTIFICATE_NOT_TRUSTED,
        forge(encoded(List.of(self))).presentation(),
        VectorBook.policy(),
        trust(twin));
    refusedLeaf(
        "an expired leaf", TestCertificate.DIGITAL_SIGNATURE, false, Forge.NOW.minusSeconds(1));
    refusedLeaf("a leaf for key agreement", TestCertificate.KEY_AGREEMENT, false, TO);
    refusedLeaf("a leaf that is an authority", TestCertificate.DIGITAL_SIGNATURE, true, TO);
  }

  private void unnamed() {
    Forge unnamed = forge(encoded(List.of(leaf())));
    unnamed.payload.remove("iss");
    book.valid(
        "no iss: the anchor tells the issuer",
        unnamed.presentation(),
        unnamed,
        Map.of("notified_since", "2026-11-20"),
        VectorBook.policy(),
        trust());
    Map<String, @Nullable Object> two = trust();
    two.put(
        "anchors", List.of(anchor(Forge.ISSUER, ROOT), anchor("https://other.example.org", ROOT)));
    book.refused(
        "no iss, and the anchor is of two issuers",
        ISSUER_AMBIGUOUS,
        unnamed.presentation(),
        VectorBook.policy(),
        two);
    Forge untrusted =
        forge(encoded(List.of(leaf("Issuer", TestCertificate.KEY_AGREEMENT, false, TO))));
    untrusted.payload.remove("iss");
    book.refused(
        "no iss, and a leaf for key agreement",
        CERTIFICATE_NOT_TRUSTED,
        untrusted.presentation(),
        VectorBook.policy(),
        trust());
    book.refused(
        "no iss, and no anchor of anybody",
        CERTIFICATE_NOT_TRUSTED,
        unnamed.presentation(),
        VectorBook.policy(),
        VectorBook.trust());
    Forge number = forge(encoded(List.of(leaf())));
    number.payload.put("iss", 1L);
    book.refused(
        "an iss that is a number beside x5c",
        ISSUER_NOT_TRUSTED,
        number.presentation(),
        VectorBook.policy(),
        trust());
  }

  private void refusedLeaf(String name, int usage, boolean authority, Instant to) {
    refused(name, CERTIFICATE_NOT_TRUSTED, encoded(List.of(leaf("Issuer", usage, authority, to))));
  }

  private void refused(String name, ReasonCode reason, Object x5c) {
    book.refused(name, reason, forge(x5c).presentation(), VectorBook.policy(), trust());
  }

  private static Forge forge(Object x5c) {
    Forge forge = Forge.oneFact();
    forge.header.remove("kid");
    forge.header.put("x5c", x5c);
    return forge;
  }

  private static Map<String, @Nullable Object> trust() {
    return trust(ROOT);
  }

  private static Map<String, @Nullable Object> trust(X509Certificate anchor) {
    return Forge.mutable(
        "keys", List.of(),
        "anchors", List.of(anchor(Forge.ISSUER, anchor)));
  }

  private static Map<String, @Nullable Object> anchor(String issuer, X509Certificate certificate) {
    return Forge.mutable("issuer", issuer, "certificate", encoded(List.of(certificate)).getFirst());
  }

  private static List<String> encoded(List<X509Certificate> chain) {
    List<String> encoded = new ArrayList<>();
    for (X509Certificate certificate : chain) {
      try {
        encoded.add(Base64.getEncoder().encodeToString(certificate.getEncoded()));
      } catch (CertificateEncodingException e) {
        throw new IllegalStateException(e);
      }
    }
    return encoded;
  }
}
