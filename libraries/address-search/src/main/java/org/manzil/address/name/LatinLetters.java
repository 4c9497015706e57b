package org.manzil.address.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How Latin letters are read as Russian sounds: GOST, ICAO, BGN, ISO 9, German and school habits.
 */
final class LatinLetters {

  /** So many letters, and the sound classes they may stand for, the likeliest first. */
  record Spelling(int length, List<String> sounds) {}

  private static final int LONGEST = 7;
  private static final Map<String, Spelling> SPELLINGS = new HashMap<>();

  static {
    put("s", "schtsch", "shch", "schch", "chtch", "szcz", "shh", "sch", "sh", "sz", "zh");
    read("z", List.of("s", "c"));
    put("c", "tsch", "tch", "cz", "ts", "tz");
    put("h", "kh");
    put("k", "ck", "q");
    put("f", "ph");
    read("w", List.of("v", "s"));
    read("ou", List.of("u", "ou"));
    put("i", "y");
    read("c", List.of("c", "k"));
    read("ch", List.of("c", "h", "s"));
    read("j", List.of("i", "s"));
    read("x", List.of("ks", "h"));
    for (String yo : List.of("yo", "jo", "io")) {
      read(yo, List.of("e", "o"));
    }
    for (String hush : List.of("sh", "shch", "sch", "shh")) {
      read(hush + "o", List.of("so", "se"));
    }
    read("zho", List.of("so", "se"));
    read("cho", List.of("co", "ce", "ho"));
  }

  private LatinLetters() {}

  private static void put(String sound, String... spellings) {
    for (String spelling : spellings) {
      read(spelling, List.of(sound));
    }
  }

  private static void read(String spelling, List<String> sounds) {
    SPELLINGS.put(spelling, new Spelling(spelling.length(), sounds));
  }

  /** The longest spelling that starts there, or null when the letter stands for itself. */
  static @Nullable Spelling at(String word, int at) {
    for (int length = Math.min(LONGEST, word.length() - at); length > 0; length--) {
      Spelling spelling = SPELLINGS.get(word.substring(at, at + length));
      if (spelling != null) {
        return spelling;
      }
    }
    return null;
  }
}
