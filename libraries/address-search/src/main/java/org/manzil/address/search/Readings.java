package org.manzil.address.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.manzil.address.name.Token;
import org.manzil.address.name.Tokens;
import org.manzil.address.number.NumberReader;
import org.manzil.address.number.NumberReading;

/** All readings of a query: without a number, and with each group of tokens that could be one. */
final class Readings {

  private static final int MOST_LETTERS = 160;
  private static final int MOST_TOKENS = 24;
  private static final int MOST_NUMBERS = 5;
  private static final int MOST_READINGS = 12;

  private Readings() {}

  static List<Reading> of(String query) {
    List<Token> tokens = NumberReader.withoutRooms(Tokens.of(cut(query)));
    if (tokens.size() > MOST_TOKENS) {
      tokens = tokens.subList(0, MOST_TOKENS);
    }
    List<Reading> readings = new ArrayList<>();
    TypedKinds kinds = new TypedKinds();
    add(readings, tokens, List.of(), kinds, true);
    int numbers = 0;
    for (int from = 0;
        from < tokens.size() && numbers < MOST_NUMBERS && readings.size() < MOST_READINGS;
        from++) {
      if (numbered(readings, tokens, kinds, from)) {
        numbers++;
      }
    }
    return readings;
  }

  /** The beginning of the query; the rest of a pasted page says nothing about an address. */
  static String cut(String query) {
    int end = Math.min(query.length(), MOST_LETTERS);
    return query.substring(0, end);
  }

  private static boolean numbered(
      List<Reading> readings, List<Token> tokens, TypedKinds kinds, int from) {
    Map<Integer, List<NumberReading>> byEnd = new LinkedHashMap<>();
    for (NumberReading number : NumberReader.at(tokens, from)) {
      byEnd.computeIfAbsent(number.next(), _ -> new ArrayList<>()).add(number);
    }
    byEnd.forEach(
        (next, numbers) -> {
          List<Token> others = new ArrayList<>(tokens.subList(0, from));
          List<Token> after = tokens.subList(next, tokens.size());
          others.addAll(after);
          add(readings, others, numbers, kinds, after.size() > 1);
        });
    return !byEnd.isEmpty();
  }

  private static void add(
      List<Reading> readings,
      List<Token> tokens,
      List<NumberReading> numbers,
      TypedKinds kinds,
      boolean kindMayBeUnfinished) {
    for (List<QueryWord> words : QueryWords.of(tokens, kinds, kindMayBeUnfinished)) {
      readings.add(new Reading(words, numbers));
    }
  }
}
