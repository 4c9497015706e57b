package org.manzil.jose;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** JSON's bytes and how far they have been read. */
final class JsonBytes {
  /** What {@link #next} gives when there is nothing more. */
  static final int END = -1;

  private final byte[] bytes;
  private int at;

  JsonBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  int position() {
    return at;
  }

  /** The next byte, 0 to 255, or {@link #END}. */
  int next() {
    return at < bytes.length ? bytes[at++] & 0xFF : END;
  }

  /** The next byte without going past it. */
  int peek() {
    return at < bytes.length ? bytes[at] & 0xFF : END;
  }

  /** The next byte that is not white space (RFC 8259 §2). */
  int nextToken() {
    int next = next();
    while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
      next = next();
    }
    return next;
  }

  boolean hasMore() {
    return nextToken() != END;
  }

  /** Goes past characters that stand for themselves. */
  void skipPlain() {
    int end = at;
    while (end < bytes.length && JsonText.isPlain(bytes[end])) {
      end++;
    }
    at = end;
  }

  String ascii(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  /** Decodes; what is not UTF-8 (RFC 3629) is malformed: it does not come back the same. */
  String utf8(int from, int to) throws MalformedException {
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    byte[] again = text.getBytes(StandardCharsets.UTF_8);
    if (!Arrays.equals(again, 0, again.length, bytes, from, to)) {
      throw StrictJson.malformed("not UTF-8");
    }
    return text;
  }
}
