package org.manzil.credential.proof;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.reason.RefusedException;
import org.manzil.credential.sdjwt.UnverifiedSdJwt;

/**
 * A packed presentation and its bytes ({@code docs/standards/proof-qr.md} §3).
 *
 * @param raw signatures, salts, digests, coordinates
 * @param body the text between them
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by sameAs only.
record ProofPacked(int disclosures, boolean bound, byte[] raw, byte[] body) {
  private static final int VERSION = 1;
  private static final int HEADER_BYTES = 4;
  private static final int BOUND = 0x80;

  byte[] toBytes() throws RefusedException {
    if (raw.length > 0xFFFF || body.length > ProofDeflate.MAX_BODY) {
      throw new RefusedException(ReasonCode.PROOF_TEXT_TOO_LARGE, "too large for a proof text");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(VERSION);
    bytes.write(bound ? BOUND | disclosures : disclosures);
    bytes.write(raw.length >>> Byte.SIZE);
    bytes.write(raw.length);
    bytes.writeBytes(raw);
    bytes.writeBytes(ProofDeflate.deflate(body));
    return bytes.toByteArray();
  }

  static ProofPacked of(byte[] bytes) throws RefusedException {
    if (bytes.length <= HEADER_BYTES) {
      throw ProofParts.malformed("cut short");
    }
    if (bytes[0] != VERSION) {
      throw new RefusedException(ReasonCode.PROOF_VERSION_UNKNOWN, "version " + bytes[0]);
    }
    int disclosures = bytes[1] & ~BOUND & 0xFF;
    int rawEnd = HEADER_BYTES + (((bytes[2] & 0xFF) << Byte.SIZE) | (bytes[3] & 0xFF));
    if (disclosures > UnverifiedSdJwt.MAX_DISCLOSURES || rawEnd > bytes.length) {
      throw ProofParts.malformed("more disclosures or raw bytes than there can be");
    }
    return new ProofPacked(
        disclosures,
        (bytes[1] & BOUND) != 0,
        Arrays.copyOfRange(bytes, HEADER_BYTES, rawEnd),
        ProofDeflate.inflate(bytes, rawEnd));
  }

  boolean sameAs(ProofPacked other) {
    return disclosures == other.disclosures
        && bound == other.bound
        && Arrays.equals(raw, other.raw)
        && Arrays.equals(body, other.body);
  }
}
