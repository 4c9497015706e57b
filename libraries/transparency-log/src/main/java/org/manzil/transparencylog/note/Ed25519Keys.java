package org.manzil.transparencylog.note;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.manzil.transparencylog.MalformedException;

/** The 32 bytes of RFC 8032 and the JDK's key: RFC 8410 puts a fixed prefix before them. */
final class Ed25519Keys {

  static final int BYTES = 32;
  private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private Ed25519Keys() {}

  static byte[] raw(PublicKey key) {
    byte[] encoded = key.getEncoded();
    if (!(key instanceof EdECPublicKey)
        || encoded.length != PREFIX.length + BYTES
        || !Arrays.equals(PREFIX, Arrays.copyOf(encoded, PREFIX.length))) {
      throw new MalformedException("not an Ed25519 public key");
    }
    return Arrays.copyOfRange(encoded, PREFIX.length, encoded.length);
  }

  static byte[] sign(PrivateKey key, byte[] message) {
    try {
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initSign(key);
      ed25519.update(message);
      return ed25519.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key cannot sign", e);
    }
  }

  static PublicKey of(byte[] raw) {
    if (raw.length != BYTES) {
      throw new MalformedException("an Ed25519 public key has 32 bytes");
    }
    byte[] encoded = Arrays.copyOf(PREFIX, PREFIX.length + BYTES);
    System.arraycopy(raw, 0, encoded, PREFIX.length, BYTES);
    try {
      return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException _) {
      throw new MalformedException("not an Ed25519 public key");
    }
  }
}
