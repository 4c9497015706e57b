package org.manzil.address.name;

import java.util.List;
import java.util.stream.Stream;

/** Undoes a keyboard left in the wrong layout: "ktybyf" was meant to be "ленина". */
public final class Keyboard {

  private static final String ENGLISH = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
  private static final String RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю";
  private static final String SHIFTED = "~{}:\"<>";
  private static final String UNSHIFTED = "`[];',.";

  private static final int FEWEST = 2;

  private Keyboard() {}

  /**
   * The text as the other layout would have given it: none when it holds letters of both or too
   * few, two when a comma or stop at the end of a word may be meant or may be a letter.
   */
  public static List<String> other(String text) {
    long latin = text.codePoints().filter(c -> c < 0x80 && Character.isLetter(c)).count();
    long cyrillic = text.codePoints().filter(c -> RUSSIAN.indexOf(lower(c)) >= 0).count();
    if ((latin == 0) == (cyrillic == 0) || latin + cyrillic < FEWEST) {
      return List.of();
    }
    if (cyrillic > 0) {
      return List.of(translate(text, RUSSIAN, ENGLISH));
    }
    return Stream.of(toRussian(text, true), toRussian(text, false)).distinct().toList();
  }

  private static String toRussian(String text, boolean stops) {
    StringBuilder keys = new StringBuilder(text);
    for (int i = 0; i < keys.length(); i++) {
      int shifted = SHIFTED.indexOf(keys.charAt(i));
      if (shifted >= 0) {
        keys.setCharAt(i, UNSHIFTED.charAt(shifted));
      }
      if (stops && ",.;:".indexOf(text.charAt(i)) >= 0 && endsWord(text, i)) {
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
