package org.manzil.receipt.text;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * One of the numbered parts of a receipt's bytes, laid out as in docs/standards/proof-qr.md section
 * 7 with a first byte and a length of its own.
 *
 * @param set the first 8 bytes of the SHA-256 of all the bytes, hexadecimal
 * @param number from 1
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by its slice only.
record TextPart(String set, int number, int count, byte[] slice) {

  /** What a code on paper holds that phones still read. */
  static final int MOST_BYTES = 1_200;

  static final int MOST_PARTS = 16;
  private static final int FIRST = 0x82;
  private static final int SET_BYTES = 8;
  private static final int CHECK_BYTES = 4;
  private static final int HEAD = 2 + SET_BYTES;
  static final int MOST_SLICE = MOST_BYTES - HEAD - CHECK_BYTES;
  private static final int NIBBLE = 4;
  private static final int LOW = 0x0F;

  static boolean is(byte[] bytes) {
    return bytes.length > 0 && (bytes[0] & 0xFF) == FIRST;
  }

  static TextPart of(byte[] bytes) throws TextRefusedException {
    int slice = HEAD + CHECK_BYTES;
    if (!is(bytes) || bytes.length <= slice || bytes.length > MOST_BYTES) {
      throw TextRefusedException.malformed("not a part of a receipt");
    }
    TextPart part =
        new TextPart(
            HexFormat.of().formatHex(bytes, 2, HEAD),
            ((bytes[1] & 0xFF) >> NIBBLE) + 1,
            (bytes[1] & LOW) + 1,
            Arrays.copyOfRange(bytes, slice, bytes.length));
    // Writing it again compares the check.
    if (part.count < 2 || part.number > part.count || !Arrays.equals(part.bytes(), bytes)) {
      throw TextRefusedException.malformed("a damaged part of a receipt");
    }
    return part;
  }

  byte[] bytes() {
    byte[] head =
        ByteBuffer.allocate(HEAD)
            .put((byte) FIRST)
            .put((byte) ((number - 1) << NIBBLE | count - 1))
            .put(HexFormat.of().parseHex(set))
            .array();
    return ByteBuffer.allocate(HEAD + CHECK_BYTES + slice.length)
        .put(head)
        .put(sha256(head, slice), 0, CHECK_BYTES)
        .put(slice)
        .array();
  }

  static String setOf(byte[] bytes) {
    return HexFormat.of().formatHex(sha256(bytes), 0, SET_BYTES);
  }

  private static byte[] sha256(byte[]... pieces) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] piece : pieces) {
        digest.update(piece);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
