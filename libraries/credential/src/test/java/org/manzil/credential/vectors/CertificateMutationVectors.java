package org.manzil.credential.vectors;

import java.io.ByteArrayInputStream;
import java.security.KeyPair;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.certificate.CertificateStep;
import org.manzil.credential.forge.Der;
import org.manzil.credential.forge.Forge;
import org.manzil.credential.forge.TestCertificate;
import org.manzil.credential.forge.TestKeys;
import org.manzil.credential.reason.RefusedException;

/**
 * Chains in which a byte was changed before the certificate was signed, with what this library says
 * to them: two readers that differ somewhere would differ here.
 */
public final class CertificateMutationVectors {
  private static final byte[] KEY_ID = {1, 2, 3};
  private static final KeyPair ROOT_KEY = TestKeys.p256();
  private static final KeyPair MIDDLE_KEY = TestKeys.p384();
  private static final KeyPair LEAF_KEY = TestKeys.p256();
  private static final byte[] ISSUER_KEY_ID =
      TestCertificate.extension(
          TestCertificate.AUTHORITY_KEY_ID, Der.sequence(Der.tlv(0x80, KEY_ID)));
  private static final byte[] OWN_KEY_ID =
      TestCertificate.extension(TestCertificate.SUBJECT_KEY_ID, Der.octets(KEY_ID));

  /** Other names: {@code example.org}. */
  private static final byte[] NAMES =
      TestCertificate.extension(0x11, Der.sequence(Der.text(0x82, "example.org")));

  private final Random random;

  private CertificateMutationVectors(long seed) {
    random = new Random(seed);
  }

  static Map<String, @Nullable Object> file(long seed, int count) {
    String anchor =
        TestCertificate.authority("Root", "Root", ROOT_KEY.getPublic())
            .and(OWN_KEY_ID)
            .sign(ROOT_KEY);
    CertificateMutationVectors mutations = new CertificateMutationVectors(seed);
    List<Map<String, @Nullable Object>> vectors = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> chain = mutations.chain();
      vectors.add(Forge.mutable("x5c", chain, "reason", reason(chain, anchor)));
    }
    return Forge.mutable(
        "anchors", List.of(Forge.mutable("certificate", anchor)), "vectors", vectors);
  }

  /** Null: the key was found. */
  public static @Nullable String reason(List<String> chain, String anchor) {
    try {
      CertificateStep.key(chain, Set.of(certificate(anchor)), Set.of("1.0.18013.5.1.2"), Forge.NOW);
      return null;
    } catch (RefusedException e) {
      return e.reason().code();
    }
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

  private List<String> chain() {
    byte[] documents = Der.oid(0x28, 0x81, 0x8C, 0x5D, 0x05, 0x01, 0x02);
    TestCertificate leaf =
        TestCertificate.leaf("Issuer", "Middle", LEAF_KEY.getPublic())
            .and(ISSUER_KEY_ID, NAMES)
            .and(
                TestCertificate.extension(
                    TestCertificate.EXTENDED_KEY_USAGE, Der.sequence(documents)));
    TestCertificate middle =
        TestCertificate.authority("Middle", "Root", MIDDLE_KEY.getPublic())
            .only(TestCertificate.basicConstraints(true, Der.integer(0)))
            .and(
                OWN_KEY_ID, ISSUER_KEY_ID, TestCertificate.usage(TestCertificate.CERTIFICATE_SIGN));
    TestCertificate changed = random.nextBoolean() ? leaf : middle;
    if (random.nextInt(8) == 0) {
      changed.signature = this::mutated;
    } else {
      changed.body = this::mutated;
    }
    return List.of(leaf.sign(MIDDLE_KEY), middle.sign(ROOT_KEY));
  }

  private byte[] mutated(byte[] bytes) {
    byte[] changed = bytes.clone();
    int at = random.nextInt(changed.length);
    changed[at] =
        switch (random.nextInt(4)) {
          case 0 -> (byte) random.nextInt(256);
          case 1 -> (byte) (changed[at] ^ (1 << random.nextInt(Byte.SIZE)));
          case 2 -> (byte) (changed[at] + 1);
          default -> (byte) (changed[at] - 1);
        };
    return changed;
  }
}
