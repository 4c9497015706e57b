package org.manzil.address.number;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Latin letters inside numbers: those that look Cyrillic are, all others are read by their sound.
 */
final class LookAlikes {

  private static final String LATIN = "abcehkmoptxy";
  private static final String SAME_SHAPE = "авсенкмортху";
  private static final String SOUNDING = "abvgdezijklmnoprstuf";
  private static final String SAME_SOUND = "абвгдезийклмнопрстуф";

  private LookAlikes() {}

  /**
   * The word with Latin letters replaced by Cyrillic ones of the same shape, where there are any.
   */
  static String shape(String word) {
    StringBuilder shaped = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      int known = LATIN.indexOf(word.charAt(i));
      shaped.append(known < 0 ? word.charAt(i) : SAME_SHAPE.charAt(known));
    }
    return shaped.toString();
  }

  /** The other way: Cyrillic letters that have a Latin one of the same shape become that. */
  static String latin(String shown) {
    String capitals = SAME_SHAPE.toUpperCase(Locale.ROOT);
    StringBuilder latin = new StringBuilder(shown.length());
    for (int i = 0; i < shown.length(); i++) {
      int known = capitals.indexOf(shown.charAt(i));
      latin.append(known < 0 ? shown.charAt(i) : Character.toUpperCase(LATIN.charAt(known)));
    }
    return latin.toString();
  }

  /**
   * The Cyrillic letter that a single Latin one sounds like, or null when it is not such a letter.
   */
  static @Nullable String sound(String letter) {
    int known = SOUNDING.indexOf(letter);
    return letter.length() == 1 && known >= 0 ? String.valueOf(SAME_SOUND.charAt(known)) : null;
  }
}
