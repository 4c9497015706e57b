package org.manzil.transparencylog.note;

import org.manzil.transparencylog.MalformedException;

/** Key names of signed-note: not empty, no Unicode space, no plus, no control character. */
final class KeyName {

  private KeyName() {}

  static String check(String name) {
    if (name.isEmpty() || name.codePoints().anyMatch(KeyName::forbidden)) {
      throw new MalformedException("not a key name");
    }
    return name;
  }

  private static boolean forbidden(int c) {
    return c == '+'
        || c < ' '
        || c == 0x85
        || Character.isSpaceChar(c)
        || Character.isSurrogate((char) c) && Character.isBmpCodePoint(c);
  }
}
