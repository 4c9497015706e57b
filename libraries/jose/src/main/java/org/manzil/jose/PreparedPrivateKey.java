package org.manzil.jose;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** A private key with the signing objects that were made for it; they go when it goes. */
final class PreparedPrivateKey implements PrivateKey {
  private static final long serialVersionUID = 1L;

  private final PrivateKey key;
  private final transient Es256Engine engine;
  private final transient Queue<Signature> idle = new ConcurrentLinkedQueue<>();

  /** {@code key} in the form that the engine's provider gave it. */
  PreparedPrivateKey(PrivateKey key, Es256Engine engine) {
    this.key = key;
    this.engine = engine;
  }

  byte[] sign(byte[] message) throws GeneralSecurityException {
    Signature reused = idle.poll();
    Signature signing = reused == null ? engine.signing(key) : reused;
    signing.update(message);
    byte[] signature = rightLength(signing.sign());
    idle.add(signing);
    return signature;
  }

  /** A key on another curve makes longer signatures. */
  static byte[] rightLength(byte[] signature) throws InvalidKeyException {
    if (signature.length != Es256.SIGNATURE_BYTES) {
      throw new InvalidKeyException("not a P-256 key");
    }
    return signature;
  }

  @Override
  public String getAlgorithm() {
    return key.getAlgorithm();
  }

  @Override
  public @Nullable String getFormat() {
    return key.getFormat();
  }

  @Override
  public byte @Nullable [] getEncoded() {
    return key.getEncoded();
  }

  /** Without what only this process can use. */
  private Object writeReplace() {
    return key;
  }
}
