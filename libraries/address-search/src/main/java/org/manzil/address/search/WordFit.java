package org.manzil.address.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manzil.address.name.Fold;
import org.manzil.address.name.NameWord;
import org.manzil.address.name.Romanisation;

/**
 * How a typed word fits a word of a name.
 *
 * @param edited whether letters had to be corrected
 * @param whole whether the word was typed to its end
 * @param cost 0 for the same word; exact, beginning, one edit, same sound, two edits, in this order
 */
record WordFit(boolean edited, boolean whole, double cost) {

  private static final double ROMANISED = 0.06;
  private static final double BEGINNING = 0.04;
  private static final double LETTERS_TO_COME = 0.08;
  private static final double SHORTENED = 0.03;
  private static final double ONE_EDIT = 0.15;
  private static final double SAME_SOUND = 0.25;
  private static final double TWO_EDITS = 0.35;
  private static final int SHORTEST_SOUND = 4;

  /** The best fit, or null when the words have nothing to do with each other. */
  static @Nullable WordFit of(QueryWord typed, NameWord word) {
    if (word.spellings().contains(typed.text())) {
      return new WordFit(false, true, 0);
    }
    if (typed.number() || (word.number() && word.spellings().size() == 1)) {
      return null;
    }
    WordFit unedited = unedited(typed, word);
    return unedited != null ? unedited : edited(typed, word);
  }

  private static @Nullable WordFit unedited(QueryWord typed, NameWord word) {
    boolean foreign = typed.cyrillic() != Fold.cyrillic(word.spelt());
    if (foreign && word.sounds().stream().anyMatch(typed.sounds()::contains)) {
      return new WordFit(false, true, ROMANISED * distance(typed, word));
    }
    String stem = typed.stem();
    if (stem != null && word.spellings().stream().anyMatch(spelling -> spelling.startsWith(stem))) {
      return new WordFit(false, true, SHORTENED);
    }
    return typed.growing() && begins(typed, word, foreign)
        ? new WordFit(false, false, BEGINNING + LETTERS_TO_COME * toCome(typed, word))
        : null;
  }

  private static boolean begins(QueryWord typed, NameWord word, boolean foreign) {
    return foreign
        ? word.sounds().stream()
            .anyMatch(sound -> typed.sounds().stream().anyMatch(sound::startsWith))
        : word.spellings().stream().anyMatch(spelling -> spelling.startsWith(typed.text()));
  }

  private static @Nullable WordFit edited(QueryWord typed, NameWord word) {
    int most = typed.edits();
    if (most == 0) {
      return null;
    }
    int edits = edits(typed, word, most);
    if (edits == 1) {
      return new WordFit(true, true, ONE_EDIT);
    }
    if (word.sounds().stream().anyMatch(typed.sounds()::contains)) {
      return new WordFit(true, true, SAME_SOUND);
    }
    return edits <= most ? new WordFit(true, true, TWO_EDITS) : null;
  }

  private static int edits(QueryWord typed, NameWord word, int most) {
    boolean foreign = typed.cyrillic() != Fold.cyrillic(word.spelt());
    int least = most + 1;
    for (String theirs : foreign ? word.sounds() : word.spellings()) {
      for (String ours : foreign ? typed.sounds() : Set.of(typed.text())) {
        if (ours.length() >= SHORTEST_SOUND && theirs.length() >= SHORTEST_SOUND - 1) {
          least = Math.min(least, edits(typed, ours, theirs, most));
        }
      }
    }
    return least;
  }

  private static int edits(QueryWord typed, String ours, String theirs, int most) {
    int whole = Edits.between(ours, theirs, most);
    return typed.growing() && whole > 1
        ? Math.min(whole, Edits.toBeginning(ours, theirs, 1) > 1 ? most + 1 : 1)
        : whole;
  }

  /** How far the typed Latin is from the passport's: 0 the same, 1 nothing alike. */
  private static double distance(QueryWord typed, NameWord word) {
    String roman = Romanisation.latin(word.spelt());
    String ours = Romanisation.latin(typed.text());
    int longer = Math.max(roman.length(), ours.length());
    return (double) Edits.between(ours, roman, longer) / longer;
  }

  private static double toCome(QueryWord typed, NameWord word) {
    int length = word.spelt().length();
    return Math.max(0, length - typed.text().length()) / (double) length;
  }
}
