package org.manzil.receipt;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;

/**
 * ES256 (RFC 7518 section 3.4) with the smaller of the two values that S may have: the other one
 * would verify too, and a receipt must have no second valid spelling.
 */
final class Es256 {

  static final int BYTES = 64;
  private static final int HALF = 32;
  private static final String ALGORITHM = "SHA256withECDSAinP1363Format";
  private static final BigInteger ORDER =
      new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

  private Es256() {}

  static byte[] sign(PrivateKey key, byte[] message) {
    try {
      Signature ecdsa = Signature.getInstance(ALGORITHM);
      ecdsa.initSign(key);
      ecdsa.update(message);
      return withSmallS(ecdsa.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the receipt key cannot sign", e);
    }
  }

  static boolean verify(PublicKey key, byte[] message, byte[] signature) {
    if (signature.length != BYTES || !small(s(signature))) {
      return false;
    }
    try {
      Signature ecdsa = Signature.getInstance(ALGORITHM);
      ecdsa.initVerify(key);
      ecdsa.update(message);
      return ecdsa.verify(signature);
    } catch (GeneralSecurityException _) {
      return false;
    }
  }

  private static byte[] withSmallS(byte[] signature) {
    if (small(s(signature))) {
      return signature;
    }
    byte[] other = ORDER.subtract(s(signature)).toByteArray();
    byte[] result = Arrays.copyOf(signature, BYTES);
    Arrays.fill(result, HALF, BYTES, (byte) 0);
    int length = Math.min(HALF, other.length);
    System.arraycopy(other, other.length - length, result, BYTES - length, length);
    return result;
  }

  private static BigInteger s(byte[] signature) {
    return new BigInteger(1, Arrays.copyOfRange(signature, HALF, BYTES));
  }

  private static boolean small(BigInteger s) {
    return s.compareTo(ORDER.shiftRight(1)) <= 0;
  }
}
