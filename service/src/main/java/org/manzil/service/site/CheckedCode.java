package org.manzil.service.site;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Random characters with a check character behind them, for people to read out and type. The
 * alphabet has 31 characters, so a weighted sum modulo 31 notices every single wrong character and
 * every two swapped ones, in codes of up to 29 characters.
 */
public final class CheckedCode {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXY";

  /** Letters that are not of the alphabet and look like one that is. */
  private static final String LOOKS = "OILАВЕКМНОРСТУХ";

  private static final String MEANT = "011ABEKMH0PCTYX";

  private CheckedCode() {}

  /** That many random characters, 4.95 bits each, and the check character. */
  public static String random(int characters, SecureRandom random) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < characters; i++) {
      code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return code.append(check(code)).toString();
  }

  /**
   * A code as people type it: any case and width, with or without dashes and spaces, and with
   * letters that only look right. Nothing if it was mistyped.
   */
  public static Optional<String> parse(String typed, int characters) {
    String code = meant(typed);
    boolean known = code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    return known
            && code.length() == characters + 1
            && check(code.substring(0, characters)) == code.charAt(characters)
        ? Optional.of(code)
        : Optional.empty();
  }

  private static String meant(String typed) {
    StringBuilder code = new StringBuilder();
    Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .codePoints()
        .filter(c -> c != '-' && !Character.isWhitespace(c))
        .map(c -> LOOKS.indexOf(c) < 0 ? c : MEANT.charAt(LOOKS.indexOf(c)))
        .forEach(code::appendCodePoint);
    return code.toString();
  }

  private static char check(CharSequence characters) {
    int sum = 0;
    for (int i = 0; i < characters.length(); i++) {
      sum += (i + 2) * ALPHABET.indexOf(characters.charAt(i));
    }
    // The check character weighs one: the whole sum is then a multiple of 31.
    return ALPHABET.charAt(Math.floorMod(-sum, ALPHABET.length()));
  }

  /** As it is printed, in groups of that many characters: {@code 7KQ2M-9XD4T}. */
  public static String grouped(String code, int size) {
    return code.replaceAll("(.{" + size + "})(?=.)", "$1-");
  }
}
