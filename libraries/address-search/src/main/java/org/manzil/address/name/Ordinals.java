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
    "втор ой ая ое ого second ii ikkinchi deux",
    "треть ий я е его third iii uchinchi trois",
    "четверт ый ая ое ого fourth iv quatre",
    "пят ый ая ое ого fifth v cinq",
    "шест ой ая ое ого sixth vi six",
    "седьм ой ая ое ого seventh vii sept",
    "восьм ой ая ое ого eighth viii huit achten",
    "девят ый ая ое ого ninth ix neuf",
    "десят ый ая ое ого tenth x dix",
    "одиннадцат ый ая ое ого xi onze",
    "двенадцат ый ая ое ого xii douze",
    "тринадцат ый ая ое ого xiii treize",
    "четырнадцат ый ая ое ого xiv quatorze",
    "пятнадцат ый ая ое ого xv quinze",
    "шестнадцат ый ая ое ого xvi seize",
    "семнадцат ый ая ое ого xvii siebzehnten",
    "восемнадцат ый ая ое ого xviii achtzehnten",
    "девятнадцат ый ая ое ого xix",
    "двадцат ый ая ое ого xx vingt"
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
