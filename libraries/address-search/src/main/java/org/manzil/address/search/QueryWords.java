package org.manzil.address.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manzil.address.name.Kind;
import org.manzil.address.name.Kinds;
import org.manzil.address.name.NameWord;
import org.manzil.address.name.Shortened;
import org.manzil.address.name.Token;

/**
 * Turns tokens into words: which must match a name, and which only say what kind of thing it is.
 */
final class QueryWords {

  private static final int POSTCODE = 6;
  private static final int SHORTEST_NAME = 2;

  /** Words that stand in addresses and tell nothing. */
  private static final Set<String> NOISE =
      Set.of(
          "россия", "рф", "russia", "rossiya", "rf", "им", "имени", "im", "imeni", "адрес", "no");

  /** Foreign names of towns, which no rule of sounds leads home. */
  private static final Map<String, String> EXONYMS =
      Map.of("moscow", "москва", "moskau", "москва", "moscou", "москва", "petersburg", "петербург");

  private final List<Token> tokens;
  private final List<QueryWord> words = new ArrayList<>();
  private int at;

  private QueryWords(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The ways to read the tokens as words; none when there is nothing to look for. */
  static List<List<QueryWord>> of(List<Token> tokens, boolean kindMayBeUnfinished) {
    QueryWords read = new QueryWords(tokens);
    while (read.at < tokens.size()) {
      read.next();
    }
    List<QueryWord> words = read.words;
    if (words.isEmpty()) {
      return List.of();
    }
    if (words.stream().allMatch(QueryWord::optional)) {
      return eachDemanded(words);
    }
    return kindMayBeUnfinished ? alternatives(words) : List.of(words);
  }

  private void next() {
    Token token = tokens.get(at);
    switch (token.kind()) {
      case DIGITS -> {
        int after = NameWord.afterEnding(tokens, at);
        words.add(number(token.text(), after > at + 1));
        at = after;
      }
      case WORD -> word(token);
      case STROKE, DASH -> at++;
    }
  }

  private QueryWord number(String digits, boolean ordinal) {
    if (digits.length() == POSTCODE) {
      return QueryWord.optional(digits, false, Set.of());
    }
    return ordinal || words.isEmpty()
        ? QueryWord.required(digits, false, null)
        : QueryWord.bareNumber(digits);
  }

  private void word(Token token) {
    String joined = joined();
    if (joined != null) {
      words.add(QueryWord.optional(joined, false, Kinds.typed(joined)));
      at += 3;
      return;
    }
    at++;
    boolean growing = at == tokens.size();
    Set<Kind> kinds = Kinds.typed(token.text());
    if (!kinds.isEmpty()) {
      words.add(QueryWord.optional(token.text(), growing, kinds));
    } else if (!NOISE.contains(token.text())) {
      boolean may = token.letter() || token.dotted();
      words.add(
          QueryWord.required(
              EXONYMS.getOrDefault(token.text(), token.text()),
              growing,
              may ? Shortened.stem(token.text()) : null));
    }
  }

  /** "пр-кт" and "б-р" are one word each, for all that stands between. */
  private @Nullable String joined() {
    if (at + 2 >= tokens.size()
        || !tokens.get(at + 1).is(Token.Kind.DASH)
        || !tokens.get(at + 2).is(Token.Kind.WORD)
        || !tokens.get(at + 2).glued()) {
      return null;
    }
    String joined = tokens.get(at).text() + tokens.get(at + 2).text();
    return joined.length() <= 5 && !Kinds.typed(joined).isEmpty() ? joined : null;
  }

  /** Only words for kinds: one of them is a name after all, as in "ул. Набережная". */
  private static List<List<QueryWord>> eachDemanded(List<QueryWord> words) {
    List<List<QueryWord>> ways = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).number() && words.get(i).text().length() >= SHORTEST_NAME) {
        List<QueryWord> way = new ArrayList<>(words);
        way.set(i, words.get(i).demanded());
        ways.add(way);
      }
    }
    return ways;
  }

  /** The last word may be the beginning of a word for a kind: "тверская ул" on its way to улица. */
  private static List<List<QueryWord>> alternatives(List<QueryWord> words) {
    QueryWord last = words.getLast();
    long required = words.stream().filter(word -> !word.optional()).count();
    if (last.optional() || !last.growing() || required < 2 || !Kinds.begins(last.text())) {
      return List.of(words);
    }
    List<QueryWord> unfinished = new ArrayList<>(words.subList(0, words.size() - 1));
    return List.of(words, unfinished);
  }
}
