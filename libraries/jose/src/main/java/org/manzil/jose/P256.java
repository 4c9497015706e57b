package org.manzil.jose;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.interfaces.ECKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.EllipticCurve;
import java.util.Arrays;

/** The curve P-256 (FIPS 186-5, secp256r1): is this key, point or signature of it. */
final class P256 {
  static final ECParameterSpec SPEC = spec();

  /** Bytes of a coordinate, and of each half of a signature. */
  static final int BYTES = 32;

  private static final EllipticCurve CURVE = SPEC.getCurve();
  private static final BigInteger PRIME = ((ECFieldFp) CURVE.getField()).getP();
  private static final byte[] ORDER = bytes(SPEC.getOrder());
  private static final byte SEQUENCE = 0x30;
  private static final byte INTEGER = 0x02;
  private static final byte[] ZERO = new byte[BYTES];

  private P256() {}

  static boolean holds(ECKey key) {
    ECParameterSpec spec = key.getParams();
    return spec != null
        && spec.getCurve().equals(CURVE)
        && spec.getGenerator().equals(SPEC.getGenerator())
        && spec.getOrder().equals(SPEC.getOrder());
  }

  /** A point elsewhere would leave the group that the signature's safety stands on. */
  static boolean isOnCurve(ECPoint point) {
    if (point.equals(ECPoint.POINT_INFINITY)) {
      return false;
    }
    BigInteger x = point.getAffineX();
    BigInteger y = point.getAffineY();
    return isCoordinate(x) && isCoordinate(y) && square(y).equals(right(x));
  }

  private static boolean isCoordinate(BigInteger value) {
    return value.signum() >= 0 && value.compareTo(PRIME) < 0;
  }

  private static BigInteger square(BigInteger y) {
    return y.multiply(y).mod(PRIME);
  }

  private static BigInteger right(BigInteger x) {
    return x.multiply(x).add(CURVE.getA()).multiply(x).add(CURVE.getB()).mod(PRIME);
  }

  /** Whether both halves of 64 bytes R || S are from 1 to the order less 1 (FIPS 186-5 §6.4.2). */
  static boolean isSignature(byte[] signature) {
    return signature.length == 2 * BYTES && isScalar(signature, 0) && isScalar(signature, BYTES);
  }

  private static boolean isScalar(byte[] bytes, int from) {
    int to = from + BYTES;
    return Arrays.compareUnsigned(bytes, from, to, ZERO, 0, BYTES) > 0
        && Arrays.compareUnsigned(bytes, from, to, ORDER, 0, BYTES) < 0;
  }

  /**
   * 64 bytes R || S, neither of them zero, as {@code SEQUENCE(INTEGER r, INTEGER s)} (RFC 3279
   * §2.2.3).
   */
  static byte[] derSignature(byte[] signature) {
    int r = firstOfInteger(signature, 0);
    int s = firstOfInteger(signature, BYTES);
    int content = integerLength(signature, r, BYTES) + integerLength(signature, s, 2 * BYTES);
    ByteBuffer der = ByteBuffer.allocate(2 + content).put(SEQUENCE).put((byte) content);
    putInteger(der, signature, r, BYTES);
    putInteger(der, signature, s, 2 * BYTES);
    return der.array();
  }

  private static int firstOfInteger(byte[] bytes, int from) {
    int first = from;
    while (bytes[first] == 0) {
      first++;
    }
    return first;
  }

  /** With its two bytes of head, and a zero before what would look negative. */
  private static int integerLength(byte[] bytes, int first, int to) {
    return 2 + (bytes[first] < 0 ? 1 : 0) + to - first;
  }

  private static void putInteger(ByteBuffer der, byte[] bytes, int first, int to) {
    der.put(INTEGER).put((byte) (integerLength(bytes, first, to) - 2));
    if (bytes[first] < 0) {
      der.put((byte) 0);
    }
    der.put(bytes, first, to - first);
  }

  /** The 32 bytes of a coordinate or scalar. */
  static byte[] bytes(BigInteger value) {
    byte[] signed = value.toByteArray();
    byte[] bytes = new byte[BYTES];
    int length = Math.min(signed.length, BYTES);
    System.arraycopy(signed, signed.length - length, bytes, BYTES - length, length);
    return bytes;
  }

  private static ECParameterSpec spec() {
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec("secp256r1"));
      return parameters.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no P-256", e);
    }
  }
}
