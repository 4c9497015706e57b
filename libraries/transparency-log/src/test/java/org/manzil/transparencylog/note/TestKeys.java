package org.manzil.transparencylog.note;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.InstantSource;

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

  public record Witness(VerifierKey key, CosignatureSigner signer) {

    public static Witness named(String name) {
      KeyPair pair = ed25519();
      CosignatureSigner signer =
          new CosignatureSigner(name, pair.getPublic(), pair.getPrivate(), InstantSource.system());
      return new Witness(signer.verifierKey(), signer);
    }

    /** As the witness would at that time, and at times that no witness has. */
    public NoteSignature cosign(String text, long seconds) {
      return signer.cosign(Checkpoint.parse(text), seconds);
    }
  }
}
