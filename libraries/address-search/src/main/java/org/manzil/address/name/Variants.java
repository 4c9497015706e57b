package org.manzil.address.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.manzil.address.name.Token.Kind;

/** Other spellings of the words of a name that are as right as the register's own. */
final class Variants {

  private static final Map<String, String> UMLAUTS =
      Map.of("ä", "ae", "ö", "oe", "ü", "ue", "å", "aa", "ø", "oe");

  /** German words that end names without a space, and how people cut them short. */
  private static final Map<String, List<String>> ENDINGS =
      Map.ofEntries(
          Map.entry("strasse", List.of("str")),
          Map.entry("platz", List.of("pl")),
          Map.entry("gasse", List.of("g")),
          Map.entry("weg", List.of("w")),
          Map.entry("allee", List.of("al")),
          Map.entry("damm", List.of()),
          Map.entry("ufer", List.of()),
          Map.entry("ring", List.of()),
          Map.entry("markt", List.of()),
          Map.entry("brucke", List.of("br")),
          Map.entry("chaussee", List.of("ch")));

  private static final int SHORTEST_STEM = 3;

  private final String name;
  private final List<Token> tokens;
  private final List<Token> spelt;

  Variants(String name, List<Token> tokens) {
    this.name = name.toLowerCase(Locale.ROOT);
    this.tokens = tokens;
    String written = this.name;
    for (Map.Entry<String, String> umlaut : UMLAUTS.entrySet()) {
      written = written.replace(umlaut.getKey(), umlaut.getValue());
    }
    this.spelt = written.equals(this.name) ? tokens : Tokens.of(written);
  }

  /** Those of the word there. */
  List<String> of(int at) {
    Token token = tokens.get(at);
    List<String> variants = new ArrayList<>();
    if (token.letter() || token.dotted()) {
      for (String stem : Shortened.stems(token.text())) {
        variants.addAll(List.of(stem + "ая", stem + "ий", stem + "ое"));
      }
    }
    joined(at, variants);
    chained(at, variants);
    if (Fold.cyrillic(token.text())) {
      return variants;
    }
    elided(token.text(), variants);
    if (spelt.size() == tokens.size() && !spelt.get(at).text().equals(token.text())) {
      variants.add(spelt.get(at).text());
    }
    List.copyOf(variants).forEach(word -> compound(word, variants));
    compound(token.text(), variants);
    return variants;
  }

  /** "Karl-Marx-Allee" is typed as one word, too. */
  private void chained(int at, List<String> variants) {
    if (at > 0 && tokens.get(at - 1).is(Kind.DASH)) {
      return;
    }
    StringBuilder chain = new StringBuilder(tokens.get(at).text());
    int words = 1;
    for (int dash = at + 1; dash + 1 < tokens.size() && tokens.get(dash).is(Kind.DASH); dash += 2) {
      chain.append(tokens.get(dash + 1).text());
      words++;
    }
    if (words > 2) {
      variants.add(chain.toString());
    }
  }

  /** "Юго-Западная" is typed as one word, and "Mariahilfer Straße", too. */
  private void joined(int at, List<String> variants) {
    if (at + 2 < tokens.size() && tokens.get(at + 1).is(Kind.DASH) && tokens.get(at + 1).glued()) {
      join(at, at + 2, variants);
    } else if (at + 1 < tokens.size() && ENDINGS.containsKey(tokens.get(at + 1).text())) {
      join(at, at + 1, variants);
    }
  }

  private void join(int at, int next, List<String> variants) {
    if (tokens.get(next).is(Kind.WORD)) {
      variants.add(tokens.get(at).text() + tokens.get(next).text());
      if (spelt.size() == tokens.size() && !spelt.get(at).text().equals(tokens.get(at).text())) {
        variants.add(spelt.get(at).text() + spelt.get(next).text());
      }
    }
  }

  /** "l'Opéra" is found by "opera". */
  private void elided(String word, List<String> variants) {
    boolean article = word.startsWith("l") || word.startsWith("d");
    if (article && word.length() > SHORTEST_STEM && apostrophe(word.charAt(0))) {
      variants.add(word.substring(1));
    }
  }

  private boolean apostrophe(char article) {
    return name.contains(article + "'") || name.contains(article + "’");
  }

  private static void compound(String word, List<String> variants) {
    ENDINGS.forEach(
        (ending, shorts) -> {
          String stem = word.substring(0, Math.max(0, word.length() - ending.length()));
          if (word.endsWith(ending) && stem.length() >= SHORTEST_STEM) {
            variants.add(stem);
            shorts.forEach(cut -> variants.add(stem + cut));
          }
        });
  }
}
