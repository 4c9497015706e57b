package org.manzil.jose;

import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;

/**
 * ES256 (RFC 7518 §3.4): ECDSA over P-256 with SHA-256, signatures as 64 bytes R || S.
 *
 * <p>Computed by the Amazon Corretto Crypto Provider when it is on the class path, its native
 * library loads and it passes a self-test; else by the JDK. What is accepted is the same.
 */
public final class Es256 {
  public static final String ALGORITHM = "ES256";
  public static final int SIGNATURE_BYTES = 64;

  private Es256() {}

  /** Name and version of the provider that computes here. */
  public static String provider() {
    return Es256Engine.CHOSEN.name();
  }

  /** Signs with any JCA key; one in a hardware module signs there. */
  public static byte[] sign(PrivateKey key, byte[] message) {
    return Es256Engine.CHOSEN.sign(key, message);
  }

  /** Signs with a key that lives in a module, by the module's own provider (PKCS#11). */
  public static byte[] sign(PrivateKey key, byte[] message, Provider module) {
    return Es256Engine.signIn(module, key, message);
  }

  /** Whether the signature is right; a key on another curve or of another kind says no. */
  public static boolean verify(PublicKey key, byte[] message, byte[] signature) {
    return verify(key, message, message.length, signature);
  }

  /** The same for a message that is the first {@code length} bytes. */
  static boolean verify(PublicKey key, byte[] message, int length, byte[] signature) {
    return P256PublicKey.of(key, Es256Engine.CHOSEN)
        .map(p256 -> p256.verifies(message, length, signature))
        .orElse(false);
  }

  /**
   * The same key, checked once and for all and in the form that verifies quickest; a key of another
   * kind comes back as it is.
   */
  public static PublicKey prepared(PublicKey key) {
    return P256PublicKey.of(key, Es256Engine.CHOSEN).<PublicKey>map(p256 -> p256).orElse(key);
  }

  /** The same key in the form that signs quickest; one that cannot be exported comes as it is. */
  public static PrivateKey prepared(PrivateKey key) {
    return Es256Engine.CHOSEN.prepared(key);
  }
}
