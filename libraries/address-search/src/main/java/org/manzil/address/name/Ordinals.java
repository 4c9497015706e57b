package org.manzil.address.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ordinal numbers in names: "1-я", "1ая", "1st", "I" and "первая" are the same word. */
final class Ordinals {

  private static final Set<String> ENDINGS =
      Set.of(
          "я", "й", "е", "ая", "яя", "ья", "ый", "ий", "ой", "ое", "ье", "го", "ого", "его", "ти",
          "ми", "х", "ya", "ia", "ja", "aya", "aia", "aja", "y", "i", "j", "yy", "iy", "ii", "oy",
          "oi", "oe", "go", "st", "nd", "rd", "th", "chi", "nchi", "inchi", "чи", "нчи", "инчи",
          "чу", "нчу", "ум", "юм", "er", "ere", "re", "e", "eme", "ieme");

  /** Russian adjectives but for their endings, and what else people say; by the number less one. */
  private static final String[] WORDS = {
    "перв ый ая ое ого first i birinchi premier erste",
    "втор ой ая ое ого second ii ikkinchi",
    "треть ий я е его third iii uchinchi",
    "четверт ый ая ое ого fourth iv",
    "пят ый ая ое ого fifth v",
    "шест ой ая ое ого sixth vi",
    "седьм ой ая ое ого seventh vii",
    "восьм ой ая ое ого eighth viii",
    "девят ый ая ое ого ninth ix",
    "десят ый ая ое ого tenth x",
    "одиннадцат ый ая ое ого xi",
    "двенадцат ый ая ое ого xii",
    "тринадцат ый ая ое ого xiii",
    "четырнадцат ый ая ое ого xiv",
    "пятнадцат ый ая ое ого xv",
    "шестнадцат ый ая ое ого xvi",
    "семнадцат ый ая ое ого xvii",
    "восемнадцат ый ая ое ого xviii",
    "девятнадцат ый ая ое ого xix",
    "двадцат ый ая ое ого xx"
  };

  private static final int SPELT = 5;
  private static final Map<String, List<String>> SPELLINGS = new HashMap<>();

  static {
    for (int i = 0; i < WORDS.length; i++) {
      String[] parts = WORDS[i].split(" ", -1);
      for (int part = 1; part < SPELT; part++) {
        parts[part] = (parts[0] + parts[part]).replace("третьий", "третий");
      }
      SPELLINGS.put(String.valueOf(i + 1), List.of(parts).subList(1, parts.length));
    }
  }

  private Ordinals() {}

  static boolean ending(String word) {
    return ENDINGS.contains(word);
  }

  /** The words that say the number, in all genders; empty beyond twenty. */
  static List<String> words(String digits) {
    @Nullable List<String> words = SPELLINGS.get(digits);
    return words == null ? List.of() : words;
  }
}
