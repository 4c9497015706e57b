package org.manzil.address.number;

import java.util.Set;

/** What a part of a house number stands for; the names of the constants are kept in indexes. */
public enum Role {
  /** дом: the usual main number, shown without a word. */
  HOUSE("", "д", "дом", "d", "dom", "house", "uy", "уй", "хона"),
  /** владение. */
  HOLDING("влд. ", "влд", "вл", "владение", "vl", "vld", "vlad", "vladenie", "vladenye"),
  /** домовладение. */
  HOMESTEAD("двлд. ", "двлд", "домовладение", "dvld", "domovladenie"),
  /** здание. */
  BUILDING("зд. ", "зд", "здание", "zd", "zdanie", "building", "bldg"),
  /** корпус. */
  BLOCK("к. ", "к", "кор", "корп", "корпус", "k", "kor", "korp", "korpus", "corp", "block"),
  /** строение. */
  STRUCTURE(
      "стр. ", "с", "стр", "строен", "строение", "s", "str", "stroenie", "stroyenie", "structure"),
  /** сооружение. */
  FACILITY("соор. ", "соор", "сооружение", "soor", "sooruzhenie"),
  /** литера. */
  LETTERED("литера ", "лит", "литер", "литера", "lit", "liter", "litera"),
  /** гараж. */
  GARAGE("г-ж ", "гараж", "garazh", "garage"),
  /** Anything a register counts as a building beyond these. */
  OTHER("");

  private final String prefix;
  private final Set<String> words;

  Role(String prefix, String... words) {
    this.prefix = prefix;
    this.words = Set.of(words);
  }

  /** What is shown before the part, with its space. */
  public String prefix() {
    return prefix;
  }

  /** The role that a folded word names, or {@link #OTHER}. */
  public static Role ofWord(String word) {
    for (Role role : values()) {
      if (role.named(word)) {
        return role;
      }
    }
    return OTHER;
  }

  /** Whether a folded word names this role. */
  boolean named(String word) {
    return words.contains(word);
  }

  /** Whether a word naming this role begins so; single letters begin too much to count. */
  boolean begins(String start) {
    return start.length() > 1 && words.stream().anyMatch(word -> word.startsWith(start));
  }

  /** Whether the part is the whole building on its ground, not one of several within. */
  boolean main() {
    return this == HOUSE || this == HOLDING || this == HOMESTEAD || this == BUILDING;
  }
}
