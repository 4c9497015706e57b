package org.manzil.credential.certificate;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.manzil.credential.reason.RefusedException;

/**
 * The rules of a path that the JDK leaves open or reads more kindly: purposes, an anchor's own
 * limits, names by their bytes, one short list of algorithms. Signatures are the JDK's to check.
 *
 * @param chain leaf first
 * @param purposes what an extended key usage may name
 */
record CertificatePath(List<UnverifiedCertificate> chain, Set<String> purposes, Instant now) {
  private static final int DIGITAL_SIGNATURE = 0x80;
  private static final int CERTIFICATE_SIGN = 0x04;
  private static final int UNCOMPRESSED = 4;
  private static final int P256_BYTES = 32;
  private static final HexFormat HEX = HexFormat.of();

  /** ecdsa-with-SHA256 and -SHA384 (RFC 5758 §3.2), without parameters. */
  private static final Set<String> SIGNATURES =
      Set.of("300a06082a8648ce3d040302", "300a06082a8648ce3d040303");

  /** id-ecPublicKey on P-256 and on P-384 (RFC 5480 §2.1.1), and the bytes of a coordinate. */
  private static final Map<String, Integer> KEYS =
      Map.of(
          "301306072a8648ce3d020106082a8648ce3d030107",
          P256_BYTES,
          "301006072a8648ce3d020106052b81040022",
          48);

  /** Whether every certificate may stand where it stands, up to this anchor. */
  boolean endsAt(UnverifiedCertificate anchor) {
    for (int i = 0; i < chain.size(); i++) {
      UnverifiedCertificate above = i + 1 < chain.size() ? chain.get(i + 1) : anchor;
      if (!isSound(chain.get(i)) || !vouches(above, chain.get(i), i)) {
        return false;
      }
    }
    return isLeaf(chain.getFirst());
  }

  private static boolean isLeaf(UnverifiedCertificate leaf) {
    return !leaf.extensions().authority
        && mayUse(leaf, DIGITAL_SIGNATURE)
        && coordinate(leaf) == P256_BYTES;
  }

  /** In force, for our purpose, and signed by another. */
  private boolean isSound(UnverifiedCertificate certificate) {
    List<String> named = certificate.extensions().purposes;
    return certificate.isInForce(now)
        && !certificate.isSelfIssued()
        && !certificate.extensions().notUnderstood
        && (named == null || named.stream().anyMatch(purposes::contains));
  }

  private boolean vouches(UnverifiedCertificate above, UnverifiedCertificate below, int between) {
    return above.isInForce(now)
        && above.extensions().authority
        && between <= above.extensions().pathLength
        && !above.extensions().notUnderstood
        && mayUse(above, CERTIFICATE_SIGN)
        && names(below, above)
        && SIGNATURES.contains(HEX.formatHex(below.signatureAlgorithm()))
        && isPair(below.signature(), coordinate(above));
  }

  /** By bytes: two spellings of a name are two names. */
  private static boolean names(UnverifiedCertificate below, UnverifiedCertificate above) {
    Extensions named = below.extensions();
    byte[] keyId = above.extensions().keyId;
    return Arrays.equals(below.issuer(), above.subject())
        && (named.issuerKeyId == null || keyId == null || Arrays.equals(named.issuerKeyId, keyId))
        && (named.issuerSerial == null || Objects.equals(named.issuerSerial, above.serial()));
  }

  private static boolean mayUse(UnverifiedCertificate certificate, int use) {
    return (certificate.extensions().usage & use) != 0;
  }

  /** The bytes of one coordinate of the key; 0 when it is not one of the keys we take. */
  private static int coordinate(UnverifiedCertificate certificate) {
    int bytes = KEYS.getOrDefault(HEX.formatHex(certificate.keyAlgorithm()), 0);
    byte[] point = certificate.keyBits();
    return point.length == 1 + 2 * bytes && point[0] == UNCOMPRESSED ? bytes : 0;
  }

  /** Two positive integers of at most so many bytes, in strict DER (RFC 3279 §2.2.3). */
  static boolean isPair(byte[] signature, int bytes) {
    try {
      DerReader outer = new DerReader(signature);
      DerReader pair = outer.sequence();
      outer.end();
      boolean first = fits(pair, bytes);
      boolean second = fits(pair, bytes);
      pair.end();
      return first && second;
    } catch (RefusedException e) {
      return false;
    }
  }

  private static boolean fits(DerReader pair, int bytes) throws RefusedException {
    return pair.positive(DerReader.INTEGER).bitLength() <= bytes * Byte.SIZE;
  }
}
