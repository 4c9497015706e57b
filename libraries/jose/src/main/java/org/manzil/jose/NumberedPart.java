package org.manzil.jose;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * One of the numbered parts of bytes that are too many for one QR code ({@code
 * docs/standards/proof-qr.md} §7).
 *
 * @param first what the bytes of a part begin with, which tells a proof's from a receipt's
 * @param set the first 8 bytes of the SHA-256 of all the bytes, hexadecimal
 * @param number from 1
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by sameAs only.
public record NumberedPart(byte first, String set, int number, int count, byte[] slice) {
  private static final int SET_BYTES = 8;
  private static final int CHECK_BYTES = 4;
  private static final int CHECKED = 2 + SET_BYTES;

  /** What a part has beside its slice. */
  static final int HEAD = CHECKED + CHECK_BYTES;

  private static final int NIBBLE = 4;
  private static final int LOW = 0x0F;

  /** Reads a part that is whole and undamaged. */
  static Optional<NumberedPart> read(byte[] bytes) {
    if (bytes.length <= HEAD) {
      return Optional.empty();
    }
    NumberedPart part =
        new NumberedPart(
            bytes[0],
            HexFormat.of().formatHex(bytes, 2, CHECKED),
            ((bytes[1] & 0xFF) >> NIBBLE) + 1,
            (bytes[1] & LOW) + 1,
            Arrays.copyOfRange(bytes, HEAD, bytes.length));
    // Writing it again compares the check.
    boolean whole = part.count >= 2 && part.number <= part.count;
    return whole && Arrays.equals(part.bytes(), bytes) ? Optional.of(part) : Optional.empty();
  }

  /** The part as it is written. */
  public byte[] bytes() {
    byte[] checked =
        ByteBuffer.allocate(CHECKED)
            .put(first)
            .put((byte) ((number - 1) << NIBBLE | (count - 1)))
            .put(HexFormat.of().parseHex(set))
            .array();
    return ByteBuffer.allocate(HEAD + slice.length)
        .put(checked)
        .put(sha256(checked, slice), 0, CHECK_BYTES)
        .put(slice)
        .array();
  }

  boolean isOfTheSet(NumberedPart other) {
    return set.equals(other.set) && count == other.count;
  }

  boolean sameAs(NumberedPart other) {
    return isOfTheSet(other) && number == other.number && Arrays.equals(slice, other.slice);
  }

  /** The {@code set} of all parts of these bytes. */
  public static String setOf(byte[] whole) {
    return HexFormat.of().formatHex(sha256(whole), 0, SET_BYTES);
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
