package org.manzil.jose;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Optional;

/** The curve P-256 (FIPS 186-5, secp256r1): is this key or point on it. */
final class P256 {
  static final ECParameterSpec SPEC = spec();
  private static final BigInteger PRIME = ((ECFieldFp) SPEC.getCurve().getField()).getP();

  private P256() {}

  static boolean holds(ECKey key) {
    ECParameterSpec spec = key.getParams();
    return spec != null
        && spec.getCurve().equals(SPEC.getCurve())
        && spec.getGenerator().equals(SPEC.getGenerator())
        && spec.getOrder().equals(SPEC.getOrder());
  }

  /** A key for the point, or empty when the point is not on the curve (invalid-curve attacks). */
  static Optional<PublicKey> key(BigInteger x, BigInteger y) {
    if (x.compareTo(PRIME) >= 0 || y.compareTo(PRIME) >= 0 || !onCurve(x, y)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          KeyFactory.getInstance("EC")
              .generatePublic(new ECPublicKeySpec(new ECPoint(x, y), SPEC)));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static boolean onCurve(BigInteger x, BigInteger y) {
    BigInteger a = SPEC.getCurve().getA();
    BigInteger b = SPEC.getCurve().getB();
    BigInteger right = x.multiply(x).add(a).multiply(x).add(b).mod(PRIME);
    return y.multiply(y).mod(PRIME).equals(right);
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
