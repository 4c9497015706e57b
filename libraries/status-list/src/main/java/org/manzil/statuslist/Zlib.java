package org.manzil.statuslist;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** zlib (RFC 1950) with bounds: a small token must not become a large list in memory. */
final class Zlib {
  static final int MAX_PACKED = 1 << 20;
  static final int MAX_UNPACKED = 16 << 20;
  private static final int CHUNK = 1 << 16;

  private Zlib() {}

  static byte[] pack(byte[] bytes) {
    try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 8 + 64);
      byte[] chunk = new byte[CHUNK];
      while (!deflater.finished()) {
        out.write(chunk, 0, deflater.deflate(chunk));
      }
      return out.toByteArray();
    }
  }

  static byte[] unpack(byte[] zlib) throws StatusListFormatException {
    if (zlib.length > MAX_PACKED) {
      throw tooLarge();
    }
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(zlib);
      byte[] bytes = inflate(inflater);
      if (inflater.getRemaining() > 0) {
        throw malformed("something follows the list");
      }
      return bytes;
    } catch (DataFormatException e) {
      throw malformed("not zlib");
    }
  }

  private static byte[] inflate(Inflater inflater)
      throws DataFormatException, StatusListFormatException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(CHUNK);
    byte[] chunk = new byte[CHUNK];
    while (!inflater.finished()) {
      int length = inflater.inflate(chunk);
      if (length == 0 && !inflater.finished()) {
        throw malformed("the list is cut short"); // Also the answer to a preset dictionary.
      }
      if (out.size() + length > MAX_UNPACKED) {
        throw tooLarge();
      }
      out.write(chunk, 0, length);
    }
    return out.toByteArray();
  }

  private static StatusListFormatException malformed(String detail) {
    return new StatusListFormatException(StatusListReason.LIST_MALFORMED, detail);
  }

  private static StatusListFormatException tooLarge() {
    return new StatusListFormatException(
        StatusListReason.LIST_TOO_LARGE, "over 1 MiB packed or 16 MiB unpacked");
  }
}
