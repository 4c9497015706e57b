package org.manzil.address.name;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Writes Russian in Latin letters by ICAO Doc 9303 part 3, section 6 B, as Russian passports do.
 */
public final class Romanisation {

  private static final Set<String> CYRILLIC_READERS =
      Set.of("ru", "uk", "be", "bg", "kk", "ky", "tg", "mn", "mk", "sr");

  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('а', "a"),
          Map.entry('б', "b"),
          Map.entry('в', "v"),
          Map.entry('г', "g"),
          Map.entry('д', "d"),
          Map.entry('е', "e"),
          Map.entry('ё', "e"),
          Map.entry('ж', "zh"),
          Map.entry('з', "z"),
          Map.entry('и', "i"),
          Map.entry('й', "i"),
          Map.entry('к', "k"),
          Map.entry('л', "l"),
          Map.entry('м', "m"),
          Map.entry('н', "n"),
          Map.entry('о', "o"),
          Map.entry('п', "p"),
          Map.entry('р', "r"),
          Map.entry('с', "s"),
          Map.entry('т', "t"),
          Map.entry('у', "u"),
          Map.entry('ф', "f"),
          Map.entry('х', "kh"),
          Map.entry('ц', "ts"),
          Map.entry('ч', "ch"),
          Map.entry('ш', "sh"),
          Map.entry('щ', "shch"),
          Map.entry('ъ', "ie"),
          Map.entry('ы', "y"),
          Map.entry('ь', ""),
          Map.entry('э', "e"),
          Map.entry('ю', "iu"),
          Map.entry('я', "ia"));

  private Romanisation() {}

  /** Whether a reader of that BCP 47 language tag reads Cyrillic letters. */
  public static boolean readsCyrillic(String lang) {
    String[] subtags = lang.toLowerCase(Locale.ROOT).split("[-_]", -1);
    for (String subtag : subtags) {
      if (subtag.equals("cyrl") || subtag.equals("latn")) {
        return subtag.equals("cyrl");
      }
    }
    return CYRILLIC_READERS.contains(subtags[0]);
  }

  /** The text with its Cyrillic letters romanised and everything else as it was. */
  public static String latin(String text) {
    StringBuilder latin = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      String roman = LETTERS.get(Character.toLowerCase(letter));
      if (roman == null) {
        latin.append(letter);
      } else {
        latin.append(Character.isUpperCase(letter) ? raise(roman, inCapitals(text, i)) : roman);
      }
    }
    return latin.toString();
  }

  private static String raise(String roman, boolean capitals) {
    if (roman.isEmpty()) {
      return roman;
    }
    int raised = capitals ? roman.length() : 1;
    return roman.substring(0, raised).toUpperCase(Locale.ROOT) + roman.substring(raised);
  }

  private static boolean inCapitals(String text, int at) {
    boolean nextUp = at + 1 < text.length() && Character.isUpperCase(text.charAt(at + 1));
    boolean nextLow = at + 1 < text.length() && Character.isLowerCase(text.charAt(at + 1));
    boolean previousUp = at > 0 && Character.isUpperCase(text.charAt(at - 1));
    return nextUp || (previousUp && !nextLow);
  }
}
