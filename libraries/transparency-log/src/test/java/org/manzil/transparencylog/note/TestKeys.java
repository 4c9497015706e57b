package org.manzil.transparencylog.note;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;

/** Keys and signatures that only tests make: a log, and witnesses that cosign. */
public final class TestKeys {

  private TestKeys() {}

  public static KeyPair ed25519() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static NoteSigner log(String name) {
    KeyPair pair = ed25519();
    return new NoteSigner(name, pair.getPublic(), pair.getPrivate());
  }

  public record Witness(VerifierKey key, PrivateKey privateKey) {

    public static Witness named(String name) {
      KeyPair pair = ed25519();
      return new Witness(
          new VerifierKey(name, SignatureType.COSIGNATURE_V1, pair.getPublic()), pair.getPrivate());
    }

    public NoteSignature cosign(String text, long seconds) {
      byte[] signature = sign(Cosignature.message(text, seconds));
      byte[] stamped = ByteBuffer.allocate(72).putLong(seconds).put(signature).array();
      return new NoteSignature(key.name(), key.keyId(), stamped);
    }

    private byte[] sign(byte[] message) {
      try {
        Signature ed25519 = Signature.getInstance("Ed25519");
        ed25519.initSign(privateKey);
        ed25519.update(message);
        return ed25519.sign();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
