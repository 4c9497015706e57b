package org.manzil.trust;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * A public key on P-256 as its JWK writes it: {@code x} and {@code y}, 32 bytes each, base64url.
 */
public record P256Key(String x, String y) {

  private static final int BYTES = 32;

  /**
   * Refuses coordinates that are not 32 canonical base64url bytes each or not a point of the curve.
   */
  public P256Key {
    P256Curve.requirePoint(new ECPoint(coordinate(x), coordinate(y)));
  }

  /** The JWK form of a JDK key; a key of another curve is refused. */
  public static P256Key of(ECPublicKey key) {
    P256Curve.requireParameters(key.getParams());
    return new P256Key(spell(key.getW().getAffineX()), spell(key.getW().getAffineY()));
  }

  /** The key as the JDK verifies with it. */
  public ECPublicKey publicKey() {
    ECPoint point = new ECPoint(coordinate(x), coordinate(y));
    try {
      return (ECPublicKey)
          KeyFactory.getInstance("EC")
              .generatePublic(new ECPublicKeySpec(point, P256Curve.parameters()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the platform cannot read a P-256 key", e);
    }
  }

  private static BigInteger coordinate(String base64url) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(base64url);
    } catch (IllegalArgumentException _) {
      throw new TrustFileException("a P-256 coordinate is base64url");
    }
    // The JDK forgives stray trailing bits; one key must have one spelling.
    if (bytes.length != BYTES || !encode(bytes).equals(base64url)) {
      throw new TrustFileException("a P-256 coordinate is exactly 32 bytes in base64url");
    }
    return new BigInteger(1, bytes);
  }

  private static String spell(BigInteger coordinate) {
    byte[] bytes = coordinate.toByteArray();
    byte[] fixed = new byte[BYTES];
    int length = Math.min(BYTES, bytes.length);
    byte[] significant = Arrays.copyOfRange(bytes, bytes.length - length, bytes.length);
    System.arraycopy(significant, 0, fixed, BYTES - length, length);
    return encode(fixed);
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
