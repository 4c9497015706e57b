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
import org.manzil.address.search.QueryWord.Use;

/**
 * Turns tokens into words: which must match a name, and which only say what kind of thing it is.
 */
final class QueryWords {

  private static final int YEAR = 4;
  private static final int SHORTEST_NAME = 2;

  /** Words that stand in addresses and tell nothing. */
  private static final Set<String> NOISE =
      Set.of(
          "россия",
          "рф",
          "russia",
          "rossiya",
          "rossiia",
          "rf",
          "адрес",
          "address",
          "no",
          "nr",
          "nomer",
          "номер",
          "germany",
          "deutschland",
          "france",
          "cedex",
          "chez",
          "links",
          "rechts",
          "eg",
          "dg",
          "erdgeschoss",
          "dachgeschoss",
          "общежитие",
          "общ",
          "общага",
          "yotoqxona",
          "хостел",
          "hostel",
          "austria",
          "osterreich");

  /** Foreign and short names of towns, which no rule of sounds leads home. */
  private static final Map<String, String> EXONYMS =
      Map.ofEntries(
          Map.entry("moscow", "москва"),
          Map.entry("moskau", "москва"),
          Map.entry("moscou", "москва"),
          Map.entry("маскав", "москва"),
          Map.entry("msk", "москва"),
          Map.entry("мск", "москва"),
          Map.entry("мо", "московская"),
          Map.entry("petersburg", "петербург"),
          Map.entry("spb", "петербург"),
          Map.entry("спб", "петербург"),
          Map.entry("moskova", "москва"),
          Map.entry("moscu", "москва"),
          Map.entry("mosca", "москва"),
          Map.entry("vienna", "wien"),
          Map.entry("vienne", "wien"),
          Map.entry("viyana", "wien"),
          Map.entry("viena", "wien"),
          Map.entry("vena", "wien"),
          Map.entry("вена", "wien"),
          Map.entry("париж", "paris"),
          Map.entry("parij", "paris"),
          Map.entry("parizh", "paris"),
          Map.entry("parigi", "paris"),
          Map.entry("лион", "lyon"),
          Map.entry("lion", "lyon"),
          Map.entry("марсель", "marseille"),
          Map.entry("marsel", "marseille"));

  private static final String MOSCOW_ADJECTIVE = "москов";

  private final TypedKinds kinds;
  private final List<Token> tokens;
  private final List<QueryWord> words = new ArrayList<>();
  private int at;

  private QueryWords(List<Token> tokens, TypedKinds kinds) {
    this.kinds = kinds;
    this.tokens = tokens;
  }

  /** The ways to read the tokens as words; none when there is nothing to look for. */
  static List<List<QueryWord>> of(
      List<Token> tokens, TypedKinds kinds, boolean kindMayBeUnfinished) {
    QueryWords read = new QueryWords(tokens, kinds);
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
    Use use = ordinal || words.isEmpty() ? Use.REQUIRED : Use.BARE_NUMBER;
    return word(digits, false, digits.length() >= YEAR ? Use.HINT : use);
  }

  private static QueryWord word(String text, boolean growing, Use use) {
    return new QueryWord(text, growing, Shortened.stems(text), Set.of(), use);
  }

  private void word(Token token) {
    String joined = joined();
    if (joined != null) {
      at += 3;
      known(joined, false);
      return;
    }
    at++;
    if (token.dotted() && token.text().length() >= SHORTEST_NAME) {
      dotted(token.text());
    } else {
      known(token.text(), at == tokens.size());
    }
  }

  /** A stop cuts a word short, unless it ends the query. */
  private void dotted(String text) {
    int before = words.size();
    known(text, at == tokens.size());
    if (words.size() > before && words.getLast().use() == Use.REQUIRED) {
      List<String> stems = new ArrayList<>(words.getLast().stems());
      stems.add(text);
      words.set(before, new QueryWord(text, at == tokens.size(), stems, Set.of(), Use.REQUIRED));
    }
  }

  private void known(String text, boolean growing) {
    Set<Kind> meant = kinds.of(text);
    String exonym = EXONYMS.get(text);
    if (!meant.isEmpty()) {
      words.add(new QueryWord(text, growing, Shortened.stems(text), meant, Use.OPTIONAL));
    } else if (exonym != null) {
      List<String> stems = exonym.startsWith("моск") ? List.of(MOSCOW_ADJECTIVE) : List.of();
      words.add(new QueryWord(exonym, false, stems, Set.of(), Use.HINT));
    } else if (NameWord.article(text) && !growing) {
      words.add(word(text, false, Use.OPTIONAL));
    } else if (!NOISE.contains(text)) {
      words.add(word(text, growing, text.length() == 1 && !growing ? Use.HINT : Use.REQUIRED));
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
    boolean known = !kinds.of(joined).isEmpty() || !Shortened.stems(joined).isEmpty();
    return joined.length() <= 5 && known ? joined : null;
  }

  /** Only words for kinds: one of them is a name after all, as in "ул. Набережная". */
  private static List<List<QueryWord>> eachDemanded(List<QueryWord> words) {
    List<List<QueryWord>> ways = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).text().length() >= (words.get(i).number() ? YEAR : SHORTEST_NAME)
          && !(words.get(i).number() && words.get(i).text().length() > YEAR)) {
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
    Set<Kind> begun = Kinds.begun(last.text());
    if (last.optional() || !last.growing() || required < 2 || begun.isEmpty()) {
      return List.of(words);
    }
    List<QueryWord> unfinished = new ArrayList<>(words.subList(0, words.size() - 1));
    unfinished.add(new QueryWord(last.text(), true, List.of(), begun, Use.OPTIONAL));
    return List.of(words, unfinished);
  }
}
