package org.manzil.jose;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECKey;

/** ES256 (RFC 7518 §3.4): ECDSA over P-256 with SHA-256, signatures as 64 bytes R || S. */
public final class Es256 {
  public static final String ALGORITHM = "ES256";
  public static final int SIGNATURE_BYTES = 64;
  private static final String JCA_NAME = "SHA256withECDSAinP1363Format";

  private Es256() {}

  /** Signs with any JCA key; the key may live in a hardware module. */
  public static byte[] sign(PrivateKey key, byte[] message) {
    try {
      Signature signature = Signature.getInstance(JCA_NAME);
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot sign with this key", e);
    }
  }

  /** Whether the signature is right; a key on another curve or of another kind says no. */
  public static boolean verify(PublicKey key, byte[] message, byte[] signature) {
    if (signature.length != SIGNATURE_BYTES || !(key instanceof ECKey ec) || !P256.holds(ec)) {
      return false;
    }
    try {
      Signature check = Signature.getInstance(JCA_NAME);
      check.initVerify(key);
      check.update(message);
      return check.verify(signature);
    } catch (SignatureException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot check ES256", e);
    }
  }
}
