package org.manzil.address.number;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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

  private static final Pattern RANGE = Pattern.compile("-(\\d{1,5})");
  private static final int LONGEST = 5;
  private static final int WIDEST = 60;

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

  /** Whether the number typed is one of several that share a house, as 14 and 16 do 12-16. */
  boolean ranges(Part typed) {
    if (tail.isEmpty()
        || !typed.letter().isEmpty()
        || !typed.tail().isEmpty()
        || typed.digits().isEmpty()) {
      return false;
    }
    return further().contains(Integer.valueOf(typed.digits()));
  }

  /** The numbers that a range has beyond its first: on one side of the street every second one. */
  List<Integer> further() {
    if (tail.isEmpty()) {
      return List.of();
    }
    Matcher range = RANGE.matcher(tail);
    if (digits.isEmpty() || digits.length() > LONGEST || !range.matches()) {
      return List.of();
    }
    int first = Integer.parseInt(digits);
    int last = Integer.parseInt(range.group(1));
    int step = (last - first) % 2 == 0 ? 2 : 1;
    return last <= first || last - first > WIDEST
        ? List.of()
        : IntStream.rangeClosed(1, (last - first) / step).mapToObj(i -> first + i * step).toList();
  }

  /** The part as it is shown. */
  String shown() {
    if (NumberWords.REPEATED.contains(letter)) {
      return role.prefix() + digits + " " + letter + tail;
    }
    return role.prefix() + (digits + letter + tail).toUpperCase(Locale.ROOT);
  }
}
