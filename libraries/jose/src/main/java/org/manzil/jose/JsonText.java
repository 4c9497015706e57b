package org.manzil.jose;

/** A JSON string (RFC 8259 §7). */
final class JsonText {
  private static final int HEX_DIGITS = 4;

  private JsonText() {}

  /** Reads on from behind the opening quote, over the closing one. */
  static String read(JsonBytes json) throws MalformedException {
    int from = json.position();
    json.skipPlain();
    if (json.peek() == '"') {
      json.next();
      return json.ascii(from, json.position() - 1);
    }
    return readRest(json, from);
  }

  private static String readRest(JsonBytes json, int from) throws MalformedException {
    boolean escaped = false;
    int next = json.next();
    while (next != '"') {
      if (next < ' ') {
        throw StrictJson.malformed("a string that does not end, or a control character");
      }
      if (next == '\\') {
        escaped = true;
        json.next();
      }
      next = json.next();
    }
    String text = json.utf8(from, json.position() - 1);
    return escaped ? unescape(text) : text;
  }

  /** Whether a character stands for itself in one byte. */
  static boolean isPlain(int c) {
    return c >= ' ' && c < 0x7F && c != '"' && c != '\\';
  }

  private static String unescape(String text) throws MalformedException {
    StringBuilder plain = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '\\') {
        plain.append(c);
      } else if (text.charAt(at) == 'u') {
        plain.append(hex(text, at + 1));
        at += 1 + HEX_DIGITS;
      } else {
        plain.append(shortEscape(text.charAt(at++)));
      }
    }
    return wellFormed(plain.toString());
  }

  private static char shortEscape(char c) throws MalformedException {
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> throw StrictJson.malformed("an unknown escape");
    };
  }

  private static char hex(String text, int from) throws MalformedException {
    int value = 0;
    for (int i = from; i < from + HEX_DIGITS; i++) {
      // Character.digit knows the digits of other scripts, too.
      int digit =
          i < text.length() && text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), 16) : -1;
      if (digit < 0) {
        throw StrictJson.malformed("an escape without four hexadecimal digits");
      }
      value = value << 4 | digit;
    }
    return (char) value;
  }

  /** A lone surrogate has no UTF-8 form, so two readers would hash or print it differently. */
  private static String wellFormed(String text) throws MalformedException {
    if (text.codePoints().anyMatch(JsonText::isSurrogate)) {
      throw StrictJson.malformed("a lone surrogate");
    }
    return text;
  }

  /** Whether a code point is a surrogate, which only a lone one is. */
  static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
