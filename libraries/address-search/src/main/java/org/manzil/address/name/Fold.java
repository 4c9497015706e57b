package org.manzil.address.name;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Brings text to one spelling: lower case, ё as е, no marks, neighbours' letters as Russian ones.
 */
public final class Fold {

  private static final String FROM = "ёіїєґўқҳҷғӣӯөүңұһәѕјøłđıə";
  private static final String TO = "еииегукхжгиуоунухасйoldia";

  private static final String DOUBLE = "ßæœ";
  private static final String DOUBLED = "ssaeoe";

  private Fold() {}

  /** The text folded; marks that turn й into и are kept, all others fall. */
  public static String fold(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (plain(lower)) {
      return lower;
    }
    StringBuilder folded = new StringBuilder(lower.length());
    Normalizer.normalize(lower, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(c -> append(folded, c));
    return folded.toString();
  }

  private static boolean plain(String lower) {
    return lower.chars().allMatch(c -> c < 0x80 || (c >= 'а' && c <= 'я'));
  }

  private static void append(StringBuilder folded, int letter) {
    int known = FROM.indexOf(letter);
    if (known >= 0) {
      folded.append(TO.charAt(known));
    } else if (letter == 'й') {
      folded.append('й');
    } else if (DOUBLE.indexOf(letter) >= 0) {
      int at = 2 * DOUBLE.indexOf(letter);
      folded.append(DOUBLED, at, at + 2);
    } else {
      appendBare(folded, letter);
    }
  }

  private static void appendBare(StringBuilder folded, int letter) {
    Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD)
        .codePoints()
        .filter(Fold::stays)
        .forEach(folded::appendCodePoint);
  }

  private static boolean stays(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.MODIFIER_LETTER,
          Character.SURROGATE,
          Character.PRIVATE_USE ->
          false;
      default -> true;
    };
  }

  /** Whether the first letter of the word is Cyrillic. */
  public static boolean cyrillic(String word) {
    return !word.isEmpty()
        && Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
  }
}
