package org.manzil.address.name;

import org.jspecify.annotations.Nullable;

/** Undoes a keyboard left in the wrong layout: "ktybyf" was meant to be "ленина". */
public final class Keyboard {

  private static final String ENGLISH = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
  private static final String RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю";
  private static final String SHIFTED = "~{}:\"<>";
  private static final String UNSHIFTED = "`[];',.";

  private Keyboard() {}

  /**
   * The text as the other layout would have given it, or null when no letter of either is in it.
   */
  public static @Nullable String other(String text) {
    boolean latin = text.codePoints().anyMatch(c -> c < 0x80 && Character.isLetter(c));
    boolean cyrillic = text.codePoints().anyMatch(c -> RUSSIAN.indexOf(lower(c)) >= 0);
    if (latin == cyrillic) {
      return null;
    }
    return latin ? toRussian(text) : translate(text, RUSSIAN, ENGLISH);
  }

  private static String toRussian(String text) {
    StringBuilder keys = new StringBuilder(text);
    for (int i = 0; i < keys.length(); i++) {
      int shifted = SHIFTED.indexOf(keys.charAt(i));
      if (shifted >= 0) {
        keys.setCharAt(i, UNSHIFTED.charAt(shifted));
      }
      if (",.;:".indexOf(text.charAt(i)) >= 0 && endsWord(text, i)) {
        keys.setCharAt(i, ' ');
      }
    }
    return translate(keys.toString(), ENGLISH, RUSSIAN);
  }

  /** A comma before a space is a comma; one between letters is the letter б. */
  private static boolean endsWord(String text, int at) {
    return at + 1 == text.length() || !Character.isLetter(text.charAt(at + 1));
  }

  private static String translate(String text, String from, String to) {
    StringBuilder translated = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int key = from.indexOf(lower(text.charAt(i)));
      translated.append(key < 0 ? text.charAt(i) : to.charAt(key));
    }
    return translated.toString();
  }

  private static char lower(int c) {
    return (char) Character.toLowerCase(c);
  }
}
