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
 * @param spellings the word itself and others that stand for it, such as первая for 1
 * @param sounds the sound keys of all spellings
 */
public record NameWord(String text, List<String> spellings, Set<String> sounds) {

  private static NameWord of(String text, List<String> others) {
    List<String> spellings = new ArrayList<>(others.size() + 1);
    spellings.add(text);
    spellings.addAll(others);
    Set<String> sounds = new LinkedHashSet<>();
    spellings.forEach(spelling -> sounds.addAll(Sound.keys(spelling)));
    return new NameWord(text, List.copyOf(spellings), Set.copyOf(sounds));
  }

  /** The words of a name; "1-я" is one word, "60-летия" and "Тверская-Ямская" are two. */
  public static List<NameWord> of(String name) {
    List<NameWord> words = new ArrayList<>();
    List<Token> tokens = Tokens.of(name);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is(Kind.DIGITS)) {
        int after = afterEnding(tokens, i);
        words.add(number(token, after > i + 1));
        i = after - 1;
      } else if (token.is(Kind.WORD)) {
        words.add(word(token));
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

  private static NameWord number(Token digits, boolean ordinal) {
    return of(digits.text(), ordinal ? Ordinals.words(digits.text()) : List.of());
  }

  private static NameWord word(Token token) {
    String stem = token.letter() || token.dotted() ? Shortened.stem(token.text()) : null;
    return of(
        token.text(), stem == null ? List.of() : List.of(stem + "ая", stem + "ий", stem + "ое"));
  }

  /** Whether the word is a number. */
  public boolean number() {
    return Character.isDigit(text.charAt(0));
  }

  /** The spelling that is a word even for a number, when there is one. */
  public String spelt() {
    return spellings.getLast();
  }
}
