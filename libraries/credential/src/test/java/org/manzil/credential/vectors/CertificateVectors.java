package org.manzil.credential.vectors;

import static org.manzil.credential.reason.ReasonCode.*;
import static org.manzil.credential.vectors.ChainBook.*;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.forge.Forge;
import org.manzil.credential.forge.TestCertificate;
import org.manzil.jose.Es256;

/** Presentations with {@code x5c}: chains that end at a trusted anchor, and chains that do not. */
final class CertificateVectors {
  private final ChainBook book;

  private CertificateVectors(ChainBook book) {
    this.book = book;
  }

  static void write(VectorBook vectors) {
    ChainBook book = new ChainBook(vectors);
    CertificateVectors certificates = new CertificateVectors(book);
    certificates.chains();
    certificates.encodings();
    certificates.anchors();
    certificates.leaves();
    certificates.unnamed();
    CertificatePathVectors.write(book);
    CertificatePurposeVectors.write(book);
    CertificateFormVectors.write(book);
  }

  private void chains() {
    String under = leafUnderMiddle().sign(MIDDLE_KEY);
    String middle = middle().sign(ROOT_KEY);
    book.valid("a leaf by the anchor", List.of(leaf().sign(ROOT_KEY)));
    book.valid("a leaf by an intermediate", List.of(under, middle));
    Forge both = ChainBook.forge(List.of(leaf().sign(ROOT_KEY)));
    both.header.put("kid", "https://127.0.0.1:9/key");
    book.valid("a leaf by the anchor beside a kid", both, trust());
    Forge wrong = ChainBook.forge(List.of(under));
    wrong.header.put("kid", Forge.KID);
    book.refused(
        "a trusted kid beside an untrusted chain",
        CERTIFICATE_NOT_TRUSTED,
        wrong,
        VectorBook.trust());
    book.refused("the intermediate is missing", CERTIFICATE_NOT_TRUSTED, List.of(under));
    book.refused(
        "the chain carries an anchor that is not self-signed",
        CERTIFICATE_NOT_TRUSTED,
        List.of(under, middle),
        trust(middle));
    book.refused(
        "the chain carries one of two anchors",
        CERTIFICATE_NOT_TRUSTED,
        List.of(under, middle),
        trust(trustedRoot(), middle));
    book.valid("an anchor that is not self-signed", List.of(under), trust(middle));
    book.refused("the chain upside down", CERTIFICATE_NOT_TRUSTED, List.of(middle, under));
    book.refused("the intermediate twice", CERTIFICATE_NOT_TRUSTED, List.of(under, middle, middle));
    book.refused(
        "the chain carries its anchor",
        CERTIFICATE_NOT_TRUSTED,
        List.of(leaf().sign(ROOT_KEY), trustedRoot()));
  }

  private void encodings() {
    String good = leaf().sign(ROOT_KEY);
    book.refused("x5c is text", CERTIFICATE_MALFORMED, good);
    book.refused("x5c is empty", CERTIFICATE_MALFORMED, List.of());
    book.refused("x5c holds a number", CERTIFICATE_MALFORMED, List.of(1L));
    book.refused("x5c is not base64", CERTIFICATE_MALFORMED, List.of("!"));
    book.refused("x5c holds empty text", CERTIFICATE_MALFORMED, List.of(""));
    book.refused("x5c is no certificate", CERTIFICATE_MALFORMED, List.of("AAAA"));
    byte[] der = Base64.getDecoder().decode(good);
    byte[] longer = java.util.Arrays.copyOf(der, der.length + 1);
    String encoded = Base64.getEncoder().encodeToString(longer);
    book.refused("something follows the certificate", CERTIFICATE_MALFORMED, List.of(encoded));
    book.refused("five certificates", CERTIFICATE_MALFORMED, List.of(good, good, good, good, good));
    String padded = padded();
    book.refused(
        "base64 without its padding",
        CERTIFICATE_MALFORMED,
        List.of(padded.substring(0, padded.indexOf('='))));
    book.refused(
        "base64url",
        CERTIFICATE_MALFORMED,
        List.of(good.replace('+', '-').replace('/', '_') + "_"));
    book.refused(
        "base64 on two lines",
        CERTIFICATE_MALFORMED,
        List.of(good.substring(0, 64) + "\n" + good.substring(64)));
    String pem = "-----BEGIN CERTIFICATE-----\n" + good + "\n-----END CERTIFICATE-----\n";
    book.refused(
        "PEM",
        CERTIFICATE_MALFORMED,
        List.of(
            Base64.getEncoder()
                .encodeToString(pem.getBytes(java.nio.charset.StandardCharsets.US_ASCII))));
  }

  /** One whose base64 ends in padding. */
  private static String padded() {
    String text = leaf().sign(ROOT_KEY);
    while (!text.endsWith("=")) {
      text = leaf().sign(ROOT_KEY); // The signature's length varies.
    }
    return text;
  }

  private void anchors() {
    List<String> good = List.of(leaf().sign(ROOT_KEY));
    book.refused("no anchor for this issuer", CERTIFICATE_NOT_TRUSTED, good, VectorBook.trust());
    Forge other = forge(good);
    other.payload.put("iss", "https://other.example.org");
    book.refused("an anchor of another issuer", CERTIFICATE_NOT_TRUSTED, other, trust());
    String stranger = leaf().sign(MIDDLE_KEY);
    book.refused(
        "a leaf by a stranger of the same name", CERTIFICATE_NOT_TRUSTED, List.of(stranger));
    Forge wrongKey = forge(good);
    wrongKey.issuerSigns = input -> Es256.sign(ROOT_KEY.getPrivate(), input);
    book.refused("signed by the anchor's key", ISSUER_SIGNATURE_WRONG, wrongKey, trust());
    String namesake =
        TestCertificate.authority("Root", "Root", MIDDLE_KEY.getPublic()).sign(MIDDLE_KEY);
    book.valid("two anchors of one name", good, trust(namesake, trustedRoot()));
  }

  private void leaves() {
    book.book()
        .refused(
            "a leaf that begins after the passed instant",
            CERTIFICATE_NOT_TRUSTED,
            forge(List.of(leaf().sign(ROOT_KEY))).presentation(),
            VectorBook.policy("now", Forge.NOW.minusSeconds(30 * 86_400 + 1).toString()),
            trust());
    String self = TestCertificate.leaf("Issuer", "Issuer", LEAF_KEY.getPublic()).sign(LEAF_KEY);
    book.refused("a self-signed leaf", CERTIFICATE_NOT_TRUSTED, List.of(self));
    String twin =
        TestCertificate.authority("Issuer", "Issuer", LEAF_KEY.getPublic()).sign(LEAF_KEY);
    book.refused(
        "a self-signed leaf with the anchor's own key",
        CERTIFICATE_NOT_TRUSTED,
        List.of(self),
        trust(twin));
    book.refused(
        "an expired leaf",
        CERTIFICATE_NOT_TRUSTED,
        List.of(leaf(it -> it.to = TestCertificate.time(Forge.NOW.minusSeconds(1)))));
    book.valid(
        "a leaf in its last second", List.of(leaf(it -> it.to = TestCertificate.time(Forge.NOW))));
    book.valid(
        "a leaf in its first second",
        List.of(leaf(it -> it.from = TestCertificate.time(Forge.NOW))));
    book.refused(
        "a leaf that is an authority",
        CERTIFICATE_NOT_TRUSTED,
        List.of(
            leaf(
                it ->
                    it.only(
                        TestCertificate.basicConstraints(true),
                        TestCertificate.usage(TestCertificate.DIGITAL_SIGNATURE)))));
  }

  private void unnamed() {
    Forge unnamed = forge(List.of(leaf().sign(ROOT_KEY)));
    unnamed.payload.remove("iss");
    book.valid("no iss: the anchor tells the issuer", unnamed, trust());
    Map<String, @Nullable Object> two = trust();
    two.put("anchors", List.of(anchor(Forge.ISSUER), anchor("https://other.example.org")));
    book.refused("no iss, and the anchor is of two issuers", ISSUER_AMBIGUOUS, unnamed, two);
    book.refused(
        "no iss, and no anchor of anybody", CERTIFICATE_NOT_TRUSTED, unnamed, VectorBook.trust());
    Forge malformed = forge(List.of("AAAA"));
    malformed.payload.remove("iss");
    book.refused("no iss, and x5c is no certificate", CERTIFICATE_MALFORMED, malformed, trust());
    Forge stranger = forge(List.of(leaf().sign(MIDDLE_KEY)));
    stranger.payload.remove("iss");
    book.refused("no iss, and a leaf by a stranger", CERTIFICATE_NOT_TRUSTED, stranger, trust());
    Forge number = forge(List.of(leaf().sign(ROOT_KEY)));
    number.payload.put("iss", 1L);
    book.refused("an iss that is a number beside x5c", ISSUER_NOT_TRUSTED, number, trust());
  }

  private static Map<String, @Nullable Object> anchor(String issuer) {
    return Forge.mutable("issuer", issuer, "certificate", trustedRoot());
  }
}
