package org.manzil.transparencylog.note;

/** The signature types of signed-note that this library knows. */
public enum SignatureType {
  /** Ed25519 over the note's text (signed-note, 0x01): how a log signs. */
  ED25519(1),
  /** Ed25519 with a time (tlog-cosignature, 0x04): how a witness signs. */
  COSIGNATURE_V1(4);

  private final byte identifier;

  SignatureType(int identifier) {
    this.identifier = (byte) identifier;
  }

  byte identifier() {
    return identifier;
  }
}
