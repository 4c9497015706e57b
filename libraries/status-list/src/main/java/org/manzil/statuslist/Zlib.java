package org.manzil.statuslist;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * zlib (RFC 1950) with bounds: a small token must not become a large list in memory.
 *
 * <p>How to pack was measured on lists of 1,000,000 random entries (benchmarks, {@code
 * StatusListSizes}). The recommended highest level (§4.1) costs 80 ms where 1 in 100 is set, 170 ms
 * at 1 in 50 and 260 ms at 1 in 20, since it looks for repetitions that random bits do not have.
 * Huffman codes alone take 2 ms, and from 1 in 52 on they need about as few bytes or fewer: 1.37,
 * 1.17 and 1.06 times the entropy at 2, 3 and 5 in 100, where level 9 needs 1.34, 1.30 and 1.26.
 * Thinner lists need the search; from 1.2 in 100 on level 8 finds enough (1.41 times the entropy at
 * most, 35 to 70 ms), where level 9 would pass 100 ms.
 */
final class Zlib {
  static final int MAX_PACKED = 1 << 20;
  static final int MAX_UNPACKED = 16 << 20;
  private static final int CHUNK = 1 << 16;

  private static final double CODES_ALONE_FROM = 0.0192;
  private static final double LEVEL_8_FROM = 0.012;

  private Zlib() {}

  /**
   * Packs bits of which {@code share} (0 to 1) are set; the share decides about time and size only.
   */
  static byte[] pack(byte[] bytes, double share) {
    double rarer = Math.min(share, 1 - share);
    try (Deflater deflater =
        new Deflater(
            rarer < LEVEL_8_FROM || rarer >= CODES_ALONE_FROM ? Deflater.BEST_COMPRESSION : 8)) {
      deflater.setStrategy(
          rarer >= CODES_ALONE_FROM ? Deflater.HUFFMAN_ONLY : Deflater.DEFAULT_STRATEGY);
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 64);
      byte[] chunk = new byte[CHUNK];
      while (!deflater.finished()) {
        out.write(chunk, 0, deflater.deflate(chunk));
      }
      return out.toByteArray();
    }
  }

  /**
   * Unpacks twice: first into nothing, to learn the size, so that a list beyond the bound is
   * refused before any memory is taken for it, and one within it takes just what it needs.
   */
  static byte[] unpack(byte[] zlib) throws StatusListFormatException {
    if (zlib.length > MAX_PACKED) {
      throw tooLarge();
    }
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(zlib);
      byte[] bytes = new byte[length(inflater)];
      if (inflater.getRemaining() > 0) {
        throw malformed("something follows the list");
      }
      inflater.reset();
      inflater.setInput(zlib);
      if (inflater.inflate(bytes) != bytes.length) {
        throw malformed("not zlib");
      }
      return bytes;
    } catch (DataFormatException e) {
      throw malformed("not zlib");
    }
  }

  private static int length(Inflater inflater)
      throws DataFormatException, StatusListFormatException {
    byte[] chunk = new byte[CHUNK];
    int total = 0;
    while (!inflater.finished()) {
      int length = inflater.inflate(chunk);
      if (length == 0 && !inflater.finished()) {
        throw malformed("the list is cut short"); // Also the answer to a preset dictionary.
      }
      total += length;
      if (total > MAX_UNPACKED) {
        throw tooLarge();
      }
    }
    return total;
  }

  private static StatusListFormatException malformed(String detail) {
    return new StatusListFormatException(StatusListReason.LIST_MALFORMED, detail);
  }

  private static StatusListFormatException tooLarge() {
    return new StatusListFormatException(
        StatusListReason.LIST_TOO_LARGE, "over 1 MiB packed or 16 MiB unpacked");
  }
}
