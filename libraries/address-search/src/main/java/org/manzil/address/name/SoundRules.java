package org.manzil.address.name;

/** The second half of a sound key: what both alphabets are put through once letters are classes. */
final class SoundRules {

  private static final String[][] PAIRS = {
    {"ts", "c"}, {"tc", "c"}, {"sc", "s"}, {"sh", "s"}, {"kh", "h"}, {"ds", "s"}
  };

  private SoundRules() {}

  static String settle(String reading) {
    String settled = single(withoutGlides(reading));
    for (String[] pair : PAIRS) {
      settled = settled.replace(pair[0], pair[1]);
    }
    settled = single(settled);
    return settled.isEmpty() ? reading.isEmpty() ? "i" : reading.substring(0, 1) : settled;
  }

  private static String withoutGlides(String reading) {
    StringBuilder kept = new StringBuilder(reading.length());
    for (int i = 0; i < reading.length(); i++) {
      char c = reading.charAt(i);
      if (c != 'i' || !besideVowel(reading, i)) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  private static boolean besideVowel(String reading, int at) {
    int before = at;
    while (before >= 0 && reading.charAt(before) == 'i') {
      before--;
    }
    int after = at;
    while (after < reading.length() && reading.charAt(after) == 'i') {
      after++;
    }
    return (before >= 0 && vowel(reading.charAt(before)))
        || (after < reading.length() && vowel(reading.charAt(after)));
  }

  private static boolean vowel(char c) {
    return c == 'a' || c == 'e' || c == 'o' || c == 'u';
  }

  /** Doubled letters once; doubled digits stay, for 11 is not 1. */
  private static String single(String key) {
    StringBuilder once = new StringBuilder(key.length());
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (i == 0 || c != key.charAt(i - 1) || Character.isDigit(c)) {
        once.append(c);
      }
    }
    return once.toString();
  }
}
