package org.manzil.address.number;

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

  /** The same letters as a Latin register has them. */
  static String latin(String word) {
    StringBuilder latin = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      int known = SAME_SHAPE.indexOf(Character.toLowerCase(word.charAt(i)));
      char letter = known < 0 ? word.charAt(i) : LATIN.charAt(known);
      latin.append(Character.isUpperCase(word.charAt(i)) ? Character.toUpperCase(letter) : letter);
    }
    return latin.toString();
  }

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

  /**
   * The Cyrillic letter that a single Latin one sounds like, or null when it is not such a letter.
   */
  static @Nullable String sound(String letter) {
    int known = SOUNDING.indexOf(letter);
    return letter.length() == 1 && known >= 0 ? String.valueOf(SAME_SOUND.charAt(known)) : null;
  }
}
