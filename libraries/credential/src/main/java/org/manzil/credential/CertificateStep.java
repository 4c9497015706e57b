package org.manzil.credential;

import static org.manzil.credential.reason.RefusedException.require;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorResult;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXCertPathValidatorResult;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.reason.RefusedException;

/** The issuer's key from {@code x5c} (RFC 7515 §4.1.6), if its chain ends at a trusted anchor. */
final class CertificateStep {
  private static final int MAX_CHAIN = 4;
  private static final int DIGITAL_SIGNATURE = 0;

  private CertificateStep() {}

  /** The leaf's key, and the anchor that vouches for it. */
  record Checked(PublicKey key, TrustAnchor anchor) {
    /** Whether this is the anchor, or another certificate of the same name and key. */
    boolean endsAt(X509Certificate other) {
      X509Certificate trusted = anchor.getTrustedCert();
      return trusted.getSubjectX500Principal().equals(other.getSubjectX500Principal())
          && trusted.getPublicKey().equals(other.getPublicKey());
    }
  }

  static Checked check(@Nullable Object x5c, Set<X509Certificate> anchors, Instant now)
      throws RefusedException {
    List<X509Certificate> chain = chain(x5c);
    X509Certificate leaf = chain.getFirst();
    requireTrusted(!anchors.isEmpty(), "no anchor for this issuer");
    requireTrusted(leaf.getBasicConstraints() < 0, "the leaf is an authority");
    requireTrusted(maySign(leaf), "the leaf is not for signing");
    // PKIX below refuses any other anchor inside of the chain; one with its own signature it would
    // take.
    requireTrusted(
        chain.stream().noneMatch(CertificateStep::isSelfIssued), "a self-signed certificate");
    return new Checked(leaf.getPublicKey(), validate(chain, anchors, now));
  }

  private static List<X509Certificate> chain(@Nullable Object x5c) throws RefusedException {
    if (!(x5c instanceof List<?> encoded) || encoded.isEmpty() || encoded.size() > MAX_CHAIN) {
      throw malformed("x5c is not a list of one to four certificates");
    }
    List<X509Certificate> chain = new ArrayList<>();
    for (Object each : encoded) {
      if (!(each instanceof String text)) {
        throw malformed("x5c holds something else than text");
      }
      chain.add(certificate(text));
    }
    return chain;
  }

  private static X509Certificate certificate(String base64) throws RefusedException {
    try {
      byte[] der = Base64.getDecoder().decode(base64);
      X509Certificate certificate =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(der));
      if (Arrays.equals(der, certificate.getEncoded())) {
        return certificate;
      }
    } catch (IllegalArgumentException | CertificateException e) {
      throw malformed("not a certificate");
    }
    throw malformed("something follows a certificate");
  }

  /** PKIX by the JDK at the passed instant; revocation off, as it would need the network. */
  private static TrustAnchor validate(
      List<X509Certificate> chain, Set<X509Certificate> anchors, Instant now)
      throws RefusedException {
    try {
      Set<TrustAnchor> trusted = new HashSet<>();
      anchors.forEach(anchor -> trusted.add(new TrustAnchor(anchor, null)));
      PKIXParameters parameters = new PKIXParameters(trusted);
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(now));
      CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(chain);
      CertPathValidatorResult result =
          CertPathValidator.getInstance("PKIX").validate(path, parameters);
      return ((PKIXCertPathValidatorResult) result).getTrustAnchor();
    } catch (GeneralSecurityException e) {
      throw new RefusedException(
          ReasonCode.CERTIFICATE_NOT_TRUSTED, "the chain does not end at a trusted anchor");
    }
  }

  private static boolean isSelfIssued(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
  }

  private static boolean maySign(X509Certificate leaf) {
    boolean @Nullable [] usage = leaf.getKeyUsage();
    return usage == null || usage[DIGITAL_SIGNATURE];
  }

  private static void requireTrusted(boolean holds, String detail) throws RefusedException {
    require(holds, ReasonCode.CERTIFICATE_NOT_TRUSTED, detail);
  }

  private static RefusedException malformed(String detail) {
    return new RefusedException(ReasonCode.CERTIFICATE_MALFORMED, detail);
  }
}
