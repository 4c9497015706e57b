package org.manzil.credential.certificate;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.reason.RefusedException;
import org.manzil.jose.Base64Url;
import org.manzil.jose.EcJwk;

/** The issuer's key from {@code x5c} (RFC 7515 §4.1.6), if its chain ends at a trusted anchor. */
public final class CertificateStep {
  private static final int MAX_CHAIN = 4;

  private CertificateStep() {}

  /**
   * The leaf's key. Refuses with {@code certificate-malformed} before it looks at any trust, then
   * with {@code certificate-not-trusted}.
   *
   * @param purposes what an extended key usage may name, as object identifiers
   */
  public static PublicKey key(
      @Nullable Object x5c, Set<X509Certificate> anchors, Set<String> purposes, Instant now)
      throws RefusedException {
    List<UnverifiedCertificate> chain = chain(x5c);
    CertificatePath path = new CertificatePath(chain, purposes, now);
    Set<TrustAnchor> trusted = new HashSet<>();
    for (X509Certificate anchor : anchors) {
      byte[] encoded = encoded(anchor);
      if (chain.stream().anyMatch(each -> Arrays.equals(each.whole(), encoded))) {
        throw untrusted();
      }
      if (endsAt(path, encoded)) {
        trusted.add(new TrustAnchor(anchor, null));
      }
    }
    validate(chain, trusted, now);
    return key(chain.getFirst());
  }

  private static List<UnverifiedCertificate> chain(@Nullable Object x5c) throws RefusedException {
    if (!(x5c instanceof List<?> encoded) || encoded.isEmpty() || encoded.size() > MAX_CHAIN) {
      throw malformed("x5c is not a list of one to four certificates");
    }
    List<UnverifiedCertificate> chain = new ArrayList<>();
    for (Object each : encoded) {
      if (!(each instanceof String text)) {
        throw malformed("x5c holds something else than text");
      }
      chain.add(UnverifiedCertificate.read(bytes(text)));
    }
    return chain;
  }

  /** Base64 with padding, in its one spelling; the JDK's decoder also takes others. */
  private static byte[] bytes(String base64) throws RefusedException {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      if (Base64.getEncoder().encodeToString(bytes).equals(base64)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      throw malformed("not base64");
    }
    throw malformed("not the one base64 of these bytes");
  }

  /** PKIX by the JDK at the passed instant; revocation off, as it would need the network. */
  private static void validate(
      List<UnverifiedCertificate> chain, Set<TrustAnchor> trusted, Instant now)
      throws RefusedException {
    try {
      if (trusted.isEmpty()) {
        throw untrusted();
      }
      PKIXParameters parameters = new PKIXParameters(trusted);
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(now));
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      List<X509Certificate> certificates = new ArrayList<>();
      for (UnverifiedCertificate each : chain) {
        certificates.add(
            (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(each.whole())));
      }
      CertPathValidator.getInstance("PKIX")
          .validate(factory.generateCertPath(certificates), parameters);
    } catch (GeneralSecurityException e) {
      throw untrusted();
    }
  }

  private static byte[] encoded(X509Certificate anchor) {
    try {
      return anchor.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalArgumentException("an anchor without an encoding", e);
    }
  }

  /** An anchor that cannot be read vouches for nobody. */
  private static boolean endsAt(CertificatePath path, byte[] anchor) {
    try {
      return path.endsAt(UnverifiedCertificate.read(anchor));
    } catch (RefusedException e) {
      return false;
    }
  }

  /** On P-256, and the point on its curve. */
  private static PublicKey key(UnverifiedCertificate leaf) throws RefusedException {
    byte[] point = leaf.keyBits();
    int middle = (point.length + 1) / 2;
    return EcJwk.read(
            Map.of(
                "kty",
                "EC",
                "crv",
                "P-256",
                "x",
                Base64Url.encode(Arrays.copyOfRange(point, 1, middle)),
                "y",
                Base64Url.encode(Arrays.copyOfRange(point, middle, point.length))))
        .orElseThrow(CertificateStep::untrusted);
  }

  private static RefusedException untrusted() {
    return new RefusedException(
        ReasonCode.CERTIFICATE_NOT_TRUSTED, "the chain does not end at a trusted anchor");
  }

  private static RefusedException malformed(String detail) {
    return new RefusedException(ReasonCode.CERTIFICATE_MALFORMED, detail);
  }
}
