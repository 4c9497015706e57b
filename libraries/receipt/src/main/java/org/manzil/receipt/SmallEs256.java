package org.manzil.receipt;

import java.math.BigInteger;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Arrays;
import org.manzil.jose.Es256;

/**
 * ES256 (RFC 7518 section 3.4) with the smaller of the two values that S may have: the other one
 * would verify too, and a receipt must have no second valid spelling.
 */
final class SmallEs256 {

  private static final int HALF = 32;
  private static final BigInteger ORDER =
      new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

  private SmallEs256() {}

  static byte[] sign(PrivateKey key, byte[] message) {
    return withSmallS(Es256.sign(key, message));
  }

  static boolean verify(PublicKey key, byte[] message, byte[] signature) {
    return signature.length == Es256.SIGNATURE_BYTES
        && small(s(signature))
        && Es256.verify(key, message, signature);
  }

  private static byte[] withSmallS(byte[] signature) {
    if (small(s(signature))) {
      return signature;
    }
    byte[] other = ORDER.subtract(s(signature)).toByteArray();
    byte[] result = Arrays.copyOf(signature, Es256.SIGNATURE_BYTES);
    Arrays.fill(result, HALF, Es256.SIGNATURE_BYTES, (byte) 0);
    int length = Math.min(HALF, other.length);
    System.arraycopy(other, other.length - length, result, Es256.SIGNATURE_BYTES - length, length);
    return result;
  }

  private static BigInteger s(byte[] signature) {
    return new BigInteger(1, Arrays.copyOfRange(signature, HALF, Es256.SIGNATURE_BYTES));
  }

  private static boolean small(BigInteger s) {
    return s.compareTo(ORDER.shiftRight(1)) <= 0;
  }
}
