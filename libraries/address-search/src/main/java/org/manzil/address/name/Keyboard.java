package org.manzil.address.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Undoes a keyboard left in the wrong layout: "ktybyf" was meant to be "ленина". */
public final class Keyboard {

  private static final String ENGLISH = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
  private static final String RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю";
  private static final String SHIFTED = "~{}:\"<>";
  private static final String UNSHIFTED = "`[];',.";
  private static final Pattern BLANKS = Pattern.compile("(?<=\\s)|(?=\\s)");
  private static final int FEWEST = 2;

  private Keyboard() {}

  /**
   * The text as the other layout would have given it: none when it has too few letters, two when a
   * comma or stop at the end of a word may be meant or may be a letter. When it has letters of
   * both, the layout was changed on the way, and the pieces of one alphabet are undone at a time.
   */
  public static List<String> other(String text) {
    long latin = text.codePoints().filter(Keyboard::latin).count();
    long cyrillic = text.codePoints().filter(Keyboard::cyrillic).count();
    if (latin + cyrillic < FEWEST) {
      return List.of();
    }
    List<String> others = new ArrayList<>();
    if (latin > 0) {
      others.add(pieces(text, cyrillic > 0, piece -> toRussian(piece, true)));
      others.add(pieces(text, cyrillic > 0, piece -> toRussian(piece, false)));
    }
    if (cyrillic > 0) {
      others.add(
          latin == 0
              ? translate(text, RUSSIAN, ENGLISH)
              : eachPiece(text, Keyboard::latin, piece -> translate(piece, RUSSIAN, ENGLISH)));
    }
    return others.stream().distinct().filter(other -> !other.equals(text)).toList();
  }

  private static String pieces(String text, boolean mixed, UnaryOperator<String> undo) {
    return mixed ? eachPiece(text, Keyboard::cyrillic, undo) : undo.apply(text);
  }

  private static String eachPiece(String text, IntPredicate right, UnaryOperator<String> undo) {
    return Arrays.stream(BLANKS.split(text))
        .map(piece -> piece.codePoints().anyMatch(right) ? piece : undo.apply(piece))
        .collect(Collectors.joining());
  }

  private static boolean latin(int c) {
    return c < 0x80 && Character.isLetter(c);
  }

  private static boolean cyrillic(int c) {
    return RUSSIAN.indexOf(lower(c)) >= 0;
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
