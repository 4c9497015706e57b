package org.manzil.trust;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;

/** The curve P-256, and whether a point lies on it: an invalid point can leak or forge. */
final class P256Curve {

  private static final ECParameterSpec PARAMETERS = read();
  private static final BigInteger P = ((ECFieldFp) PARAMETERS.getCurve().getField()).getP();

  private P256Curve() {}

  static ECParameterSpec parameters() {
    return PARAMETERS;
  }

  static void requirePoint(ECPoint point) {
    BigInteger x = point.getAffineX();
    BigInteger y = point.getAffineY();
    if (x.compareTo(P) >= 0 || y.compareTo(P) >= 0) {
      throw new TrustFileException("a P-256 coordinate is not below the field's prime");
    }
    BigInteger right =
        x.pow(3)
            .add(PARAMETERS.getCurve().getA().multiply(x))
            .add(PARAMETERS.getCurve().getB())
            .mod(P);
    if (!y.pow(2).mod(P).equals(right)) {
      throw new TrustFileException("the point is not on the curve P-256");
    }
  }

  static void requireParameters(ECParameterSpec other) {
    boolean same =
        other.getCurve().equals(PARAMETERS.getCurve())
            && other.getGenerator().equals(PARAMETERS.getGenerator())
            && other.getOrder().equals(PARAMETERS.getOrder());
    if (!same) {
      throw new TrustFileException("the key is not on the curve P-256");
    }
  }

  private static ECParameterSpec read() {
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec("secp256r1"));
      return parameters.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the platform lacks P-256", e);
    }
  }
}
