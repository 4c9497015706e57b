package org.manzil.address.number;

import java.util.Set;

/** What a part of a house number stands for; the codes are kept in indexes. */
public enum Role {
  /** дом: the usual main number, shown without a word. */
  HOUSE(
      'h',
      "",
      "д",
      "дом",
      "d",
      "dom",
      "house",
      "uy",
      "уй",
      "хона",
      "хонаи",
      "uyi",
      "haus",
      "hausnummer",
      "nr",
      "no",
      "n"),
  /** владение. */
  HOLDING('v', "влд. ", "влд", "вл", "владение", "vl", "vld", "vlad", "vladenie", "vladenye"),
  /** домовладение. */
  HOMESTEAD('w', "двлд. ", "двлд", "домовладение", "dvld", "domovladenie"),
  /** здание. */
  BUILDING('z', "зд. ", "зд", "здание", "zd", "zdanie", "building", "bldg", "bld", "bina", "бино"),
  /** корпус. */
  BLOCK(
      'k', "к. ", "к", "кор", "корп", "корпус", "k", "kor", "korp", "korpus", "corp", "korpusi",
      "block"),
  /** строение. */
  STRUCTURE(
      's',
      "стр. ",
      "с",
      "стр",
      "строен",
      "строение",
      "s",
      "c",
      "str",
      "stroenie",
      "stroyenie",
      "structure"),
  /** сооружение. */
  FACILITY('f', "соор. ", "соор", "сооружение", "soor", "sooruzhenie"),
  /** литера. */
  LETTERED('l', "литера ", "лит", "литер", "литера", "lit", "liter", "litera"),
  /** гараж. */
  GARAGE('g', "г-ж ", "гараж", "garazh", "garage"),
  /** Anything a register counts as a building beyond these. */
  OTHER('o', "");

  private final char code;
  private final String prefix;

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of and never handed out
  private final Set<String> words;

  Role(char code, String prefix, String... words) {
    this.code = code;
    this.prefix = prefix;
    this.words = Set.of(words);
  }

  /** One letter that stands for the role in an index. */
  public char code() {
    return code;
  }

  /** The role of that letter, or {@link #OTHER}. */
  public static Role ofCode(char code) {
    for (Role role : values()) {
      if (role.code == code) {
        return role;
      }
    }
    return OTHER;
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
