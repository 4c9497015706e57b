package org.manzil.service.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A secret that people read and type: 24 random characters (116 bits) and a check character,
 * written in five groups of five. The alphabet leaves out what looks like another character (B, I,
 * L, O, S, Z, and U) and has 29 characters, a prime, so a weighted sum notices every single wrong
 * character and every two swapped ones.
 *
 * @param value the characters without dashes
 */
public record SecretCode(String value) {

  private static final String ALPHABET = "0123456789ACDEFGHJKMNPQRTVWXY";
  private static final int RANDOM_CHARACTERS = 24;

  /** What people type for a character they see, on a Latin or a Cyrillic keyboard. */
  private static final String LOOKS = "OILZSBАВЕКМНОРСТУХЗ";

  private static final String MEANT = "011258A8EKMH0PCTYX3";

  public static SecretCode random(SecureRandom random) {
    StringBuilder characters = new StringBuilder();
    for (int i = 0; i < RANDOM_CHARACTERS; i++) {
      characters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new SecretCode(characters.append(check(characters)).toString());
  }

  /**
   * Reads a code as people type it: any case and width, with or without dashes and spaces, and with
   * letters that only look like the right ones. Nothing if it was mistyped.
   */
  public static Optional<SecretCode> parse(String typed) {
    String characters = meant(typed);
    boolean known = characters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    if (!known || characters.length() != RANDOM_CHARACTERS + 1) {
      return Optional.empty();
    }
    String body = characters.substring(0, RANDOM_CHARACTERS);
    return check(body) == characters.charAt(RANDOM_CHARACTERS)
        ? Optional.of(new SecretCode(characters))
        : Optional.empty();
  }

  private static String meant(String typed) {
    StringBuilder characters = new StringBuilder();
    Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .codePoints()
        .filter(c -> Character.isLetterOrDigit(c))
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .map(c -> LOOKS.indexOf(c) < 0 ? c : MEANT.charAt(LOOKS.indexOf(c)))
        .forEach(characters::appendCodePoint);
    return characters.toString();
  }

  private static char check(CharSequence characters) {
    int sum = 0;
    for (int i = 0; i < characters.length(); i++) {
      sum += (i + 2) * ALPHABET.indexOf(characters.charAt(i));
    }
    return ALPHABET.charAt(Math.floorMod(-sum, ALPHABET.length()));
  }

  /** As it is printed. */
  public String grouped() {
    return value.replaceAll("(.{5})(?=.)", "$1-");
  }

  /**
   * What is kept of it. A slow hash is for what people choose: nobody tries 2^116 codes, however
   * fast each try is.
   */
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Never the code. */
  @Override
  public String toString() {
    return "SecretCode[…]";
  }
}
