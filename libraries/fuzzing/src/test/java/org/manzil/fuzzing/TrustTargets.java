package org.manzil.fuzzing;

import static org.manzil.fuzzing.Targets.check;
import static org.manzil.fuzzing.Targets.text;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.certificate.CertificateStep;
import org.manzil.credential.reason.RefusedException;
import org.manzil.jose.EcJwk;
import org.manzil.jose.MalformedException;
import org.manzil.jose.StrictJson;
import org.manzil.statuslist.StatusList;
import org.manzil.statuslist.StatusListFormatException;
import org.manzil.statuslist.StatusListToken;
import org.manzil.statuslist.StatusListVerdict;
import org.manzil.trust.SignedTrustList;
import org.manzil.trust.TrustFile;
import org.manzil.trust.TrustFileException;
import org.manzil.trust.TrustUpdate;
import org.manzil.trust.TrustedKey;
import org.manzil.trust.Validity;

/** The parsers of what a verifier relies on: certificates, status lists, trust files. */
final class TrustTargets {
  private static final String CERTIFICATES = "credential/src/test/vectors/certificates.json";
  private static final String LISTS = "status-list/src/test/vectors/status-list-token.json";
  private static final Map<String, @Nullable Object> FIRST_LIST =
      Seeds.vectors(LISTS, "vectors").getFirst();
  private static final Set<X509Certificate> ANCHORS = anchors();
  private static final Set<String> LIST_TOKENS = listTokens();
  static final Set<String> VALID_CERTIFICATES = validCertificates();
  private static final KeyPair LIST_KEY = p256();
  private static final TrustFile TRUSTED = trusted();
  static final String NEWER =
      SignedTrustList.sign(
          TRUSTED.as(TRUSTED.version() + 1, TRUSTED.issued()), "list-1", LIST_KEY.getPrivate());

  private TrustTargets() {}

  private static Set<String> listTokens() {
    Set<String> tokens = new HashSet<>();
    for (Map<String, @Nullable Object> vector : Seeds.vectors(LISTS, "vectors")) {
      tokens.add(Seeds.text(vector, "token"));
    }
    return tokens;
  }

  private static Set<String> validCertificates() {
    Set<String> certificates = new HashSet<>();
    for (Map<String, @Nullable Object> vector : Seeds.vectors(CERTIFICATES, "vectors")) {
      if ("valid".equals(Seeds.map(vector.get("expected")).get("verdict"))) {
        certificates.addAll(chain(Seeds.text(vector, "presentation")));
      }
    }
    return certificates;
  }

  /** A leaf alone is accepted only as it was signed. */
  static void certificate(byte[] data) {
    String encoded = Base64.getEncoder().encodeToString(data);
    try {
      var _ = CertificateStep.key(List.of(encoded), ANCHORS, Set.of("1.0.18013.5.1.2"), Known.NOW);
      check(VALID_CERTIFICATES.contains(encoded), "accepted: " + encoded);
    } catch (RefusedException e) {
      return;
    }
  }

  static void statusListToken(byte[] data) {
    StatusListVerdict verdict =
        StatusListToken.verify(
            text(data),
            URI.create(Seeds.text(FIRST_LIST, "uri")),
            kid ->
                EcJwk.read(
                    Seeds.map(Seeds.map(FIRST_LIST.get("keys")).getOrDefault(kid, Map.of()))),
            Instant.ofEpochSecond((Long) Objects.requireNonNull(FIRST_LIST.get("now"))));
    boolean verified = verdict instanceof StatusListVerdict.Verified;
    check(!verified || LIST_TOKENS.contains(text(data)), "accepted: " + text(data));
  }

  static void statusList(byte[] data) {
    try {
      StatusList list = StatusList.read(1, data);
      check(list.size() <= 8L * (16 << 20), "over the bound");
    } catch (StatusListFormatException e) {
      return;
    }
  }

  /** What is read can be written and read again, and is the same. */
  static void trustFile(byte[] data) {
    TrustFile file;
    try {
      file = TrustFile.parse(data);
    } catch (TrustFileException e) {
      return;
    }
    check(TrustFile.parse(file.encode()).equals(file), "read again it is another");
  }

  static void trustList(byte[] data) {
    TrustUpdate update = SignedTrustList.update(text(data), TRUSTED, Known.NOW);
    boolean newer = update instanceof TrustUpdate.Newer;
    check(!newer || text(data).equals(NEWER), "accepted: " + text(data));
  }

  static byte[] trustFileSeed() {
    return Seeds.bytes("trust/src/test/resources/org/manzil/trust/trust.json");
  }

  private static TrustFile trusted() {
    TrustFile file = TrustFile.parse(trustFileSeed());
    TrustedKey key =
        new TrustedKey(
            "list-1",
            LIST_KEY.getPublic(),
            new Validity(Known.NOW.minusSeconds(1), Known.NOW.plusSeconds(1)));
    return new TrustFile(
        file.version(),
        file.issued(),
        file.authority(),
        file.issuer(),
        file.credentialIssuerKeys(),
        file.credentialAnchors(),
        file.statusListKeys(),
        file.receiptKeys(),
        file.log(),
        file.formerLogs(),
        List.of(key));
  }

  private static KeyPair p256() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<X509Certificate> anchors() {
    Set<X509Certificate> anchors = new HashSet<>();
    Map<String, @Nullable Object> first = Seeds.vectors(CERTIFICATES, "vectors").getFirst();
    Object each = Objects.requireNonNull(Seeds.map(first.get("trust")).get("anchors"));
    for (Object anchor : (List<?>) each) {
      anchors.add(certificate(Seeds.text(Seeds.map(anchor), "certificate")));
    }
    return anchors;
  }

  private static X509Certificate certificate(String base64) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
    } catch (CertificateException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The certificates of a presentation's {@code x5c}. */
  private static Set<String> chain(String presentation) {
    String header = presentation.substring(0, presentation.indexOf('.'));
    Object x5c = read(Base64.getUrlDecoder().decode(header)).get("x5c");
    Set<String> texts = new HashSet<>();
    if (x5c instanceof List<?> list) {
      list.stream().filter(String.class::isInstance).forEach(each -> texts.add((String) each));
    }
    return texts;
  }

  private static Map<String, @Nullable Object> read(byte[] json) {
    try {
      return StrictJson.object(json);
    } catch (MalformedException e) {
      return Map.of();
    }
  }
}
