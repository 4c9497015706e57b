package org.manzil.traveldocument;

/** Check digits: weights 7, 3, 1 and modulus 10 (Doc 9303-3, 4.9). */
final class CheckDigit {

  private static final int[] WEIGHTS = {7, 3, 1};

  private CheckDigit() {}

  /** The digit over characters of the zone; others count as the filler, which is zero. */
  static char of(String characters) {
    int sum = 0;
    for (int i = 0; i < characters.length(); i++) {
      sum += value(characters.charAt(i)) * WEIGHTS[i % WEIGHTS.length];
    }
    return (char) ('0' + sum % 10);
  }

  private static int value(char character) {
    if (character >= '0' && character <= '9') {
      return character - '0';
    }
    return character >= 'A' && character <= 'Z' ? character - 'A' + 10 : 0;
  }
}
