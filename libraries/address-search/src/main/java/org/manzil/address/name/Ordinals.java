package org.manzil.address.name;

import java.util.List;
import java.util.Set;

/** Ordinal numbers in names: "1-я", "1ая", "1st" and "первая" are the same word. */
final class Ordinals {

  private static final Set<String> ENDINGS =
      Set.of(
          "я", "й", "е", "ая", "яя", "ья", "ый", "ий", "ой", "ое", "ье", "го", "ого", "его", "ти",
          "ми", "х", "ya", "ia", "ja", "aya", "aia", "y", "i", "j", "yy", "iy", "ii", "oy", "oi",
          "oe", "go", "st", "nd", "rd", "th");

  private static final List<List<String>> WORDS =
      List.of(
          List.of("первая", "первый", "первое"),
          List.of("вторая", "второй", "второе"),
          List.of("третья", "третий", "третье"),
          List.of("четвертая", "четвертый", "четвертое"),
          List.of("пятая", "пятый", "пятое"),
          List.of("шестая", "шестой", "шестое"),
          List.of("седьмая", "седьмой", "седьмое"),
          List.of("восьмая", "восьмой", "восьмое"),
          List.of("девятая", "девятый", "девятое"),
          List.of("десятая", "десятый", "десятое"));

  private Ordinals() {}

  static boolean ending(String word) {
    return ENDINGS.contains(word);
  }

  /** The words that say the number, in all genders; empty beyond ten. */
  static List<String> words(String digits) {
    if (digits.length() > 2) {
      return List.of();
    }
    int number = Integer.parseInt(digits);
    return number < 1 || number > WORDS.size() ? List.of() : WORDS.get(number - 1);
  }
}
