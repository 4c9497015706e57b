package org.manzil.address.name;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Sound-class keys: every usual romanisation of a Russian word shares a key with the word itself.
 *
 * <p>The keys keep consonant classes (с ш щ з ж fall together, so do ц ч) and the vowels a e o u; и
 * й ы ь and all Latin ways to write them count only between consonants, since schemes differ most
 * there. A Latin word has several keys where its letters can be read in several ways.
 */
public final class Sound {

  private static final int MOST_KEYS = 8;
  private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюя";
  private static final List<String> CLASSES =
      List.of(
          "a", "b", "v", "g", "d", "e", "s", "s", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s",
          "t", "u", "f", "h", "c", "c", "s", "s", "", "i", "", "e", "iu", "ia");

  private Sound() {}

  /**
   * All keys of a folded word; a word of digits is its own key. Never empty for a non-empty word.
   */
  public static Set<String> keys(String folded) {
    Set<String> keys = new LinkedHashSet<>();
    for (String reading : readings(folded)) {
      String key = SoundRules.settle(reading);
      keys.add(key);
      if (key.endsWith("ogo") || key.endsWith("ego")) {
        keys.add(key.substring(0, key.length() - 2) + "vo");
      }
    }
    return keys;
  }

  /** All keys that the key of a longer word may start with when only its beginning is typed. */
  public static Set<String> startKeys(String folded) {
    Set<String> keys = keys(folded);
    Set<String> starts = new LinkedHashSet<>(keys);
    for (String key : keys) {
      String stem = key.substring(0, key.length() - 1);
      switch (key.charAt(key.length() - 1)) {
        case 't' -> starts.add(stem + "c");
        case 'k' -> starts.add(stem + "h");
        case 'd' -> starts.add(stem + "s");
        case 'c' -> starts.add(stem + "s");
        case 'i' -> {
          if (!stem.isEmpty()) {
            starts.add(stem);
          }
        }
        default -> {}
      }
    }
    return starts;
  }

  private static Set<String> readings(String folded) {
    Set<String> readings = new LinkedHashSet<>();
    readings.add("");
    int at = 0;
    while (at < folded.length()) {
      LatinLetters.Spelling spelling = LatinLetters.at(folded, at);
      readings =
          extend(readings, spelling == null ? classOf(folded.charAt(at)) : spelling.sounds());
      at += spelling == null ? 1 : spelling.length();
    }
    return readings;
  }

  private static List<String> classOf(char letter) {
    int known = CYRILLIC.indexOf(letter);
    if (known >= 0) {
      return List.of(CLASSES.get(known));
    }
    return Character.isLetterOrDigit(letter) ? List.of(String.valueOf(letter)) : List.of("");
  }

  private static Set<String> extend(Set<String> readings, List<String> sounds) {
    Set<String> extended = new LinkedHashSet<>();
    for (String sound : sounds) {
      for (String reading : readings) {
        if (extended.size() < MOST_KEYS) {
          extended.add(reading + sound);
        }
      }
    }
    return extended;
  }
}
