package org.manzil.address.number;

import java.util.Locale;

/**
 * One part of a house number.
 *
 * @param role what the part stands for
 * @param digits its number; empty for a lettered building and for what is no number at all
 * @param letter the folded Cyrillic letters after the digits, or a word such as "bis"; empty when
 *     there are none
 * @param tail the second number of a corner or range with its sign, such as "/79" or "-14"
 */
public record Part(Role role, String digits, String letter, String tail) {

  /** A part of digits alone. */
  static Part of(Role role, String digits) {
    return new Part(role, digits, "", "");
  }

  Part withLetter(String added) {
    return new Part(role, digits, added, tail);
  }

  Part withTail(String added) {
    return new Part(role, digits, letter, added);
  }

  /** The part as it is shown. */
  String shown() {
    if (NumberWords.REPEATED.contains(letter)) {
      return role.prefix() + digits + " " + letter + tail;
    }
    return role.prefix() + (digits + letter + tail).toUpperCase(Locale.ROOT);
  }
}
