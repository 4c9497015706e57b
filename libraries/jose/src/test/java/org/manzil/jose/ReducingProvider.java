package org.manzil.jose;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyFactorySpi;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;

/**
 * The JDK's ES256 with one fault: a coordinate is taken modulo the prime before its point is looked
 * at.
 */
final class ReducingProvider extends Provider {
  private static final long serialVersionUID = 1L;

  ReducingProvider() {
    super("Reducing", "1", "for tests");
  }

  @Override
  public Service getService(String type, String algorithm) {
    return type.equals("KeyFactory")
        ? new Service(this, type, algorithm, Keys.class.getName(), null, null) {
          @Override
          public Object newInstance(Object parameter) {
            return new Keys();
          }
        }
        : Security.getProvider("SunEC").getService(type, algorithm);
  }

  private static final class Keys extends KeyFactorySpi {
    private static final BigInteger PRIME =
        new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);

    private static KeyFactory jdk() {
      try {
        return KeyFactory.getInstance("EC", "SunEC");
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    protected PublicKey engineGeneratePublic(KeySpec spec) throws InvalidKeySpecException {
      ECPoint point = ((ECPublicKey) jdk().generatePublic(spec)).getW();
      ECPoint reduced = new ECPoint(point.getAffineX().mod(PRIME), point.getAffineY().mod(PRIME));
      if (!P256.isOnCurve(reduced)) {
        throw new InvalidKeySpecException("not on the curve");
      }
      return jdk().generatePublic(new ECPublicKeySpec(reduced, P256.SPEC));
    }

    @Override
    protected PrivateKey engineGeneratePrivate(KeySpec spec) throws InvalidKeySpecException {
      return jdk().generatePrivate(spec);
    }

    @Override
    protected <T extends KeySpec> T engineGetKeySpec(Key key, Class<T> kind)
        throws InvalidKeySpecException {
      return jdk().getKeySpec(key, kind);
    }

    @Override
    protected Key engineTranslateKey(Key key) throws InvalidKeyException {
      return jdk().translateKey(key);
    }
  }
}
