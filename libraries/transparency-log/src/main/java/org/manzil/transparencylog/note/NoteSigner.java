package org.manzil.transparencylog.note;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.List;

/** Signs notes as a log does: Ed25519 over the text, under one key name. */
public final class NoteSigner {

  private final VerifierKey verifierKey;
  private final PrivateKey privateKey;

  /** Takes an Ed25519 key pair; the name should be the log's origin. */
  public NoteSigner(String name, PublicKey publicKey, PrivateKey privateKey) {
    this.verifierKey = new VerifierKey(name, SignatureType.ED25519, publicKey);
    this.privateKey = privateKey;
  }

  /** The key that others verify with. */
  public VerifierKey verifierKey() {
    return verifierKey;
  }

  /** Signs a text that ends in a newline, such as {@link Checkpoint#text()}. */
  public SignedNote sign(String text) {
    byte[] signature = Ed25519Keys.sign(privateKey, text.getBytes(StandardCharsets.UTF_8));
    return new SignedNote(
        text, List.of(new NoteSignature(verifierKey.name(), verifierKey.keyId(), signature)));
  }
}
