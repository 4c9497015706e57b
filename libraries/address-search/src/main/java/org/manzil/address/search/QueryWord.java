package org.manzil.address.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manzil.address.name.Fold;
import org.manzil.address.name.Kind;
import org.manzil.address.name.Sound;

/**
 * A word of a query.
 *
 * @param text folded, or the digits of a number
 * @param growing whether more letters may follow: the person is still typing it
 * @param stem how the full word begins when this is a usual short form; null otherwise
 * @param kinds the kinds of street or place it may stand for; such a word need not match a name
 * @param optional whether the address may be found without it
 * @param bare whether it is a number without an ordinal's ending, behind other words: rather the
 *     number of a house than part of a name
 * @param sounds its sound keys; the keys of its beginning when it is growing
 */
record QueryWord(
    String text,
    boolean growing,
    @Nullable String stem,
    Set<Kind> kinds,
    boolean optional,
    boolean bare,
    Set<String> sounds) {

  private static final int LONGEST_NAME = 30;

  static QueryWord required(String text, boolean growing, @Nullable String stem) {
    return new QueryWord(text, growing, stem, Set.of(), false, false, sounds(text, growing));
  }

  static QueryWord optional(String text, boolean growing, Set<Kind> kinds) {
    return new QueryWord(text, growing, null, kinds, true, false, sounds(text, growing));
  }

  static QueryWord bareNumber(String digits) {
    return new QueryWord(digits, false, null, Set.of(), false, true, Set.of(digits));
  }

  private static Set<String> sounds(String text, boolean growing) {
    return growing ? Sound.startKeys(text) : Sound.keys(text);
  }

  QueryWord demanded() {
    return new QueryWord(text, growing, stem, kinds, false, false, sounds);
  }

  boolean number() {
    return Character.isDigit(text.charAt(0));
  }

  boolean cyrillic() {
    return Fold.cyrillic(text);
  }

  /** How many letters may be wrong: none in short words, numbers and kinds, two in long ones. */
  int edits() {
    if (number() || !kinds.isEmpty() || text.length() < 4 || text.length() > LONGEST_NAME) {
      return 0;
    }
    return text.length() < 8 ? 1 : 2;
  }

  /** Whether it names a kind of street, not of place. */
  boolean streetKind() {
    return kinds.stream().anyMatch(Kind::street);
  }
}
