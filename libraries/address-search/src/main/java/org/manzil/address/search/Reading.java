package org.manzil.address.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manzil.address.number.NumberReading;

/**
 * One way to read a query: which tokens name the street and its place, and which are the number.
 *
 * @param words the words, in the order typed
 * @param numbers all ways to read the number; empty when this reading has none
 */
record Reading(List<QueryWord> words, List<NumberReading> numbers) {

  Reading {
    words = List.copyOf(words);
    numbers = List.copyOf(numbers);
  }

  /** The reading that takes every word for the beginning of one, not only the last. */
  Reading cutShort() {
    return new Reading(words.stream().map(QueryWord::cutShort).toList(), numbers);
  }

  List<QueryWord> required() {
    return words.stream().filter(word -> !word.optional()).toList();
  }

  boolean numbered() {
    return !numbers.isEmpty();
  }

  /** The digits of the main number, the same in all ways to read it. */
  String digits() {
    return numbers.getFirst().parts().getFirst().digits();
  }

  /** A number among the words that a street may have as its postcode, or null. */
  @Nullable String postcode() {
    for (QueryWord word : words) {
      if (word.optional() && word.number()) {
        return word.text();
      }
    }
    return null;
  }
}
