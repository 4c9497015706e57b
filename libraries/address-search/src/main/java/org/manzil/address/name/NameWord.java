package org.manzil.address.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.manzil.address.name.Token.Kind;

/**
 * One word of a name as the index knows it.
 *
 * @param text the folded word, or the digits of a number
 * @param spellings the word itself first, and others that stand for it, such as первая for 1
 * @param weak whether nobody misses it: an article, or a word for a kind within a name
 */
public record NameWord(String text, List<String> spellings, boolean weak) {

  private static final Set<String> ARTICLES =
      Set.of(
          "de", "du", "des", "la", "le", "les", "l", "d", "et", "en", "aux", "der", "die", "das",
          "den", "dem", "und", "am", "im", "of", "the", "им", "имени");

  /** Of a word and others that stand for it. */
  static NameWord of(String text, List<String> others) {
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(text);
    spellings.addAll(others);
    boolean weak = ARTICLES.contains(text) || (latin(text) && !Kinds.typed(text).isEmpty());
    return new NameWord(text, List.copyOf(spellings), weak);
  }

  private static boolean latin(String text) {
    return text.charAt(0) >= 'a' && text.charAt(0) <= 'z';
  }

  /** Whether a folded word is an article that may be left out or be too much. */
  public static boolean article(String folded) {
    return ARTICLES.contains(folded);
  }

  /** The words of a name; "1-я" is one word, "60-летия" and "Тверская-Ямская" are two. */
  public static List<NameWord> of(String name) {
    List<NameWord> words = new ArrayList<>();
    List<Token> tokens = Tokens.of(name);
    Variants variants = new Variants(name, tokens);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is(Kind.DIGITS)) {
        int after = afterEnding(tokens, i);
        words.add(of(token.text(), Ordinals.words(token.text())));
        i = after - 1;
      } else if (token.is(Kind.WORD)) {
        words.add(of(token.text(), variants.of(i)));
      }
    }
    return words;
  }

  /** The index of the token after the digits there and the ordinal's ending, if they have one. */
  public static int afterEnding(List<Token> tokens, int digits) {
    int next = digits + 1;
    if (next < tokens.size() && tokens.get(next).is(Kind.DASH)) {
      next++;
    }
    if (next < tokens.size() && tokens.get(next).glued() && tokens.get(next).is(Kind.WORD)) {
      return Ordinals.ending(tokens.get(next).text()) ? next + 1 : digits + 1;
    }
    return digits + 1;
  }
}
