package org.manzil.address.search;

import org.manzil.address.vocabulary.Vocabulary;

/**
 * All words that begin with what was typed, not one by one but as the stretch of the vocabulary
 * they are: two letters begin thousands.
 */
final class Begun {

  private static final double BEGINNING = 0.04;
  private static final double LETTERS_TO_COME = 0.08;
  private static final int LONGEST = Byte.MAX_VALUE;

  /** Takes words, and says whether it wants more. */
  interface Taker {
    boolean take(int word, float cost);
  }

  private final Vocabulary vocabulary;
  private final int from;
  private final int to;
  private final int letters;

  private Begun(Vocabulary vocabulary, int from, int to, int letters) {
    this.vocabulary = vocabulary;
    this.from = from;
    this.to = to;
    this.letters = letters;
  }

  static Begun none(Vocabulary vocabulary) {
    return new Begun(vocabulary, 0, 0, 0);
  }

  static Begun with(Vocabulary vocabulary, String typed) {
    return new Begun(vocabulary, vocabulary.from(typed), vocabulary.past(typed), typed.length());
  }

  boolean isEmpty() {
    return from >= to;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  boolean has(int word) {
    return word >= from && word < to;
  }

  float cost(int word) {
    return (float) cost(letters, vocabulary.length(word));
  }

  /** What it costs that of so many letters only the first were typed. */
  static double cost(int typed, int length) {
    return BEGINNING + LETTERS_TO_COME * Math.max(0, length - typed) / Math.max(1, length);
  }

  /** The words from the shortest to the longest. */
  void each(Taker taker) {
    int left = to - from;
    for (int length = letters; length <= LONGEST && left > 0; length++) {
      float cost = (float) cost(letters, length);
      for (int word = from; word < to; word++) {
        if (vocabulary.length(word) == length) {
          left--;
          if (!taker.take(word, cost)) {
            return;
          }
        }
      }
    }
  }
}
