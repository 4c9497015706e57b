package org.manzil.address.search;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.manzil.address.name.Romanisation;
import org.manzil.address.name.Sound;
import org.manzil.address.vocabulary.Vocabulary;

/**
 * Finds the words of the vocabulary that typed words may stand for; what was worked out for a word
 * serves all readings of the query.
 */
final class Chooser {

  private static final double ROMANISED = 0.06;
  private static final double LETTERS_TO_COME = 0.08;
  private static final double SHORTENED = 0.03;
  private static final double INITIAL = 0.04;
  private static final double ONE_EDIT = 0.15;
  private static final double SAME_SOUND = 0.25;
  private static final double TWO_EDITS = 0.35;
  private static final double OTHER_ENDING = 0.2;
  private static final int SHORTEST_STEM = 5;
  private static final int SHORTEST_SOUND = 4;
  private static final double BENT = 0.22;
  private static final int LONGEST_ENDING = 5;
  private static final Pattern ENDING =
      Pattern.compile("(.{4,}?)(?:[ая]я|[иы]й|ой|[оеиы]е|л[ае]р|[аяиыь]|aya|[iy]y|oye?|oe|l[ae]r)");
  private static final int MOST_SOUNDS = 4;

  private record Key(String text, boolean growing, int stems) {}

  private final Vocabulary vocabulary;
  private final Map<Level, Map<Key, Choices>> known = new EnumMap<>(Level.class);

  Chooser(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Choices of(QueryWord word, Level level) {
    Key key = new Key(word.text(), word.growing(), word.stems().size());
    Map<Key, Choices> here = known.computeIfAbsent(level, _ -> new HashMap<>());
    Choices choices = here.get(key);
    if (choices == null) {
      choices = choose(word, level);
      here.put(key, choices);
    }
    return choices;
  }

  private Choices choose(QueryWord word, Level level) {
    if (level == Level.AS_TYPED) {
      Begun begun = word.growing() ? Begun.with(vocabulary, word.text()) : Begun.none(vocabulary);
      Choices choices = new Choices(begun);
      asTyped(word, choices);
      return choices;
    }
    Choices before = of(word, level == Level.FAR ? Level.NEAR : Level.AS_TYPED);
    if (word.edits() < (level == Level.FAR ? 2 : 1)) {
      return before;
    }
    Choices choices = before.copy();
    corrected(word, level, choices);
    return choices;
  }

  private void asTyped(QueryWord word, Choices choices) {
    int exact = vocabulary.find(word.text());
    if (exact >= 0) {
      choices.offer(exact, false, true, 0);
    }
    for (String stem : word.stems()) {
      vocabulary.beginning(stem, full -> choices.offer(full, false, true, SHORTENED));
    }
    if (word.number()) {
      return;
    }
    if (word.initial()) {
      vocabulary.beginning(word.text(), full -> choices.offer(full, false, true, INITIAL));
    }
    if (word.cyrillic() && !vocabulary.mixed()) {
      return;
    }
    for (String sound : Sound.keys(word.text())) {
      vocabulary.sounding(sound, other -> sounding(word, other, choices));
    }
    if (word.growing() || word.initial()) {
      for (String start : Sound.startKeys(word.text())) {
        vocabulary.soundingFrom(start, longer -> soundBegun(word, longer, choices));
      }
    }
  }

  private void begun(QueryWord word, int longer, Choices choices) {
    choices.offer(
        longer, false, false, Begun.cost(word.text().length(), vocabulary.length(longer)));
  }

  private double toCome(QueryWord word, int longer) {
    int length = vocabulary.length(longer);
    return Math.max(0, length - word.text().length()) / (double) length;
  }

  private void sounding(QueryWord word, int other, Choices choices) {
    if (foreign(word, other)) {
      choices.offer(other, false, true, ROMANISED * distance(word, other));
    }
  }

  private void soundBegun(QueryWord word, int longer, Choices choices) {
    if (!foreign(word, longer)) {
      return;
    }
    if (word.growing()) {
      begun(word, longer, choices);
    } else {
      choices.offer(longer, false, true, INITIAL);
    }
  }

  private boolean foreign(QueryWord word, int other) {
    return word.cyrillic() != vocabulary.cyrillic(other);
  }

  /** How far the typed Latin is from the passport's: 0 the same, 1 nothing alike. */
  private double distance(QueryWord word, int other) {
    String roman = Romanisation.latin(vocabulary.word(other));
    String ours = Romanisation.latin(word.text());
    int longer = Math.max(roman.length(), ours.length());
    return (double) Edits.between(ours, roman, longer) / longer;
  }

  private void corrected(QueryWord word, Level level, Choices choices) {
    int edits = level == Level.FAR ? 2 : 1;
    vocabulary.near(
        word.text(),
        edits,
        word.growing() && level == Level.NEAR,
        (other, errors, whole) -> {
          if (!foreign(word, other)) {
            edited(word, other, errors, whole, choices);
          }
        });
    Set<String> sounds = Sound.keys(word.text());
    if (level == Level.NEAR) {
      otherEndings(word, sounds, choices);
      for (String sound : sounds) {
        vocabulary.sounding(sound, other -> choices.offer(other, true, true, SAME_SOUND));
      }
    }
    sounds.stream()
        .filter(sound -> sound.length() >= SHORTEST_SOUND)
        .limit(MOST_SOUNDS)
        .forEach(sound -> soundCorrected(word, sound, level, choices));
  }

  /** "Lenin ko'chasi" is улица Ленина, "Варшава шоссеси" Варшавское шоссе. */
  private void otherEndings(QueryWord word, Set<String> sounds, Choices choices) {
    if (word.text().length() < SHORTEST_STEM) {
      return;
    }
    vocabulary.beginning(word.text(), longer -> longer(word, longer, choices));
    Matcher bent = ENDING.matcher(word.text());
    if (bent.matches()) {
      bent(bent.group(1), choices);
    }
    for (String sound : sounds) {
      if (sound.length() >= SHORTEST_STEM) {
        vocabulary.soundingFrom(sound, longer -> longer(word, longer, choices));
      }
    }
  }

  /** Russian endings are hard: "каширская шоссе", "красный маяк 1", "энтузиастлар". */
  private void bent(String stem, Choices choices) {
    vocabulary.beginning(
        stem,
        other -> {
          int ending = vocabulary.length(other) - stem.length();
          if (ending > 0 && ending <= LONGEST_ENDING) {
            choices.offer(other, true, true, BENT);
          }
        });
  }

  private void longer(QueryWord word, int longer, Choices choices) {
    choices.offer(longer, true, true, OTHER_ENDING + LETTERS_TO_COME * toCome(word, longer));
  }

  private void soundCorrected(QueryWord word, String sound, Level level, Choices choices) {
    int edits = level == Level.FAR ? 2 : 1;
    vocabulary.soundingNear(
        sound,
        edits,
        word.growing() && level == Level.NEAR,
        (other, errors, whole) -> {
          if (foreign(word, other) && vocabulary.word(other).length() >= SHORTEST_SOUND) {
            edited(word, other, errors, whole, choices);
          }
        });
  }

  private void edited(QueryWord word, int other, int errors, boolean whole, Choices choices) {
    if (Character.isDigit(vocabulary.word(other).charAt(0))) {
      return;
    }
    double cost = errors > 1 ? TWO_EDITS : ONE_EDIT;
    double more =
        whole
            ? foreign(word, other) ? ROMANISED * distance(word, other) : 0
            : LETTERS_TO_COME * toCome(word, other);
    choices.offer(other, true, whole, cost + more);
  }
}
