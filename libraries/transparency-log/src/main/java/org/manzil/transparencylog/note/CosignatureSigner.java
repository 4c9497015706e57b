package org.manzil.transparencylog.note;

import java.nio.ByteBuffer;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.InstantSource;

/** Cosigns checkpoints as a witness does (tlog-cosignature, Ed25519, {@code cosignature/v1}). */
public final class CosignatureSigner {

  private final VerifierKey verifierKey;
  private final PrivateKey privateKey;
  private final InstantSource clock;

  /**
   * Takes the witness's name, its Ed25519 key pair, used for nothing else since the signed message
   * does not hold the name, and the clock that stamps each cosignature in whole seconds.
   */
  public CosignatureSigner(
      String name, PublicKey publicKey, PrivateKey privateKey, InstantSource clock) {
    this.verifierKey = new VerifierKey(name, SignatureType.COSIGNATURE_V1, publicKey);
    this.privateKey = privateKey;
    this.clock = clock;
  }

  /** The key that others verify with, of type 0x04. */
  public VerifierKey verifierKey() {
    return verifierKey;
  }

  /**
   * Says that at this moment, this checkpoint is the largest tree seen of its log. The caller has
   * checked that; here only the form is: another text than a checkpoint is malformed.
   */
  public NoteSignature cosign(String text) {
    long seconds = clock.instant().getEpochSecond();
    if (seconds < 0) {
      throw new IllegalStateException("the clock stands before 1970");
    }
    return cosign(Checkpoint.parse(text), seconds);
  }

  NoteSignature cosign(Checkpoint checkpoint, long seconds) {
    byte[] signature =
        Ed25519Keys.sign(privateKey, Cosignature.message(checkpoint.text(), seconds));
    byte[] stamped =
        ByteBuffer.allocate(Long.BYTES + signature.length).putLong(seconds).put(signature).array();
    return new NoteSignature(verifierKey.name(), verifierKey.keyId(), stamped);
  }
}
