package org.manzil.service.notice;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * A notice's number: 14 random characters (69 bits) and a check character, written {@code
 * XXXXX-XXXXX-XXXXX}. The alphabet has 31 characters, so a weighted sum modulo 31 notices every
 * single wrong character and every two swapped ones.
 */
public record NoticeNumber(String value) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXY";
  private static final int RANDOM_CHARACTERS = 14;

  static NoticeNumber random(SecureRandom random) {
    StringBuilder characters = new StringBuilder();
    for (int i = 0; i < RANDOM_CHARACTERS; i++) {
      characters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new NoticeNumber(grouped(characters.append(check(characters)).toString()));
  }

  /** Reads a number as people type it: any case, with or without dashes and spaces. */
  public static Optional<NoticeNumber> parse(String typed) {
    String characters = typed.toUpperCase(Locale.ROOT).replaceAll("[-\\s]", "");
    boolean known = characters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    if (!known || characters.length() != RANDOM_CHARACTERS + 1) {
      return Optional.empty();
    }
    String body = characters.substring(0, RANDOM_CHARACTERS);
    return check(body) == characters.charAt(RANDOM_CHARACTERS)
        ? Optional.of(new NoticeNumber(grouped(characters)))
        : Optional.empty();
  }

  private static char check(CharSequence characters) {
    int sum = 0;
    for (int i = 0; i < characters.length(); i++) {
      sum += (i + 2) * ALPHABET.indexOf(characters.charAt(i));
    }
    // The check character weighs one: the whole sum is then a multiple of 31.
    return ALPHABET.charAt(Math.floorMod(-sum, ALPHABET.length()));
  }

  private static String grouped(String characters) {
    return characters.replaceAll("(.{5})(?=.)", "$1-");
  }

  @Override
  public String toString() {
    return value;
  }
}
