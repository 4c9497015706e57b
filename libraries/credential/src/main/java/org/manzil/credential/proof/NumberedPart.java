package org.manzil.credential.proof;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.reason.RefusedException;

/**
 * One of the numbered parts of a proof that is too large for one QR code ({@code
 * docs/standards/proof-qr.md} §7).
 *
 * @param set the first 8 bytes of the SHA-256 of the whole proof, hexadecimal
 * @param number from 1
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by sameAs only.
record NumberedPart(String set, int number, int count, byte[] slice) {
  static final int MAX_BYTES = 500;
  static final int SET_BYTES = 8;
  static final int MOST_PARTS = 16;
  private static final int VERSION = 0x81;
  private static final int CHECK_BYTES = 4;
  private static final int CHECKED_HEADER = 2 + SET_BYTES;
  static final int MAX_SLICE = MAX_BYTES - CHECKED_HEADER - CHECK_BYTES;
  private static final int NIBBLE = 4;
  private static final int LOW_NIBBLE = 0x0F;

  /** Whether the bytes of a text are those of a part, and not of a whole proof. */
  static boolean is(byte[] bytes) {
    return bytes.length > 0 && (bytes[0] & 0xFF) == VERSION;
  }

  static NumberedPart of(byte[] bytes) throws RefusedException {
    int slice = CHECKED_HEADER + CHECK_BYTES;
    if (!is(bytes) || bytes.length <= slice || bytes.length > MAX_BYTES) {
      throw ProofParts.malformed("not a part of a proof");
    }
    NumberedPart part =
        new NumberedPart(
            HexFormat.of().formatHex(bytes, 2, CHECKED_HEADER),
            ((bytes[1] & 0xFF) >> NIBBLE) + 1,
            (bytes[1] & LOW_NIBBLE) + 1,
            Arrays.copyOfRange(bytes, slice, bytes.length));
    if (part.number > part.count || part.count < 2 || !Arrays.equals(part.toBytes(), bytes)) {
      throw ProofParts.malformed("a damaged part of a proof");
    }
    return part;
  }

  byte[] toBytes() {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    header.write(VERSION);
    header.write((number - 1) << NIBBLE | (count - 1));
    header.writeBytes(HexFormat.of().parseHex(set));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(header.toByteArray());
    bytes.write(sha256(header.toByteArray(), slice), 0, CHECK_BYTES);
    bytes.writeBytes(slice);
    return bytes.toByteArray();
  }

  boolean isOfTheSet(NumberedPart other) {
    return set.equals(other.set) && count == other.count;
  }

  static RefusedException mixed() {
    return new RefusedException(
        ReasonCode.PROOF_PARTS_MIXED, "these parts belong to different proofs");
  }

  static String setOf(byte[] proof) {
    return HexFormat.of().formatHex(sha256(proof), 0, SET_BYTES);
  }

  private static byte[] sha256(byte[]... pieces) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] piece : pieces) {
        digest.update(piece);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
