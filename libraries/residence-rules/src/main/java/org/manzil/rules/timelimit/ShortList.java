package org.manzil.rules.timelimit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A numbered list for reading; a long one is cut in the middle, since nobody recounts sixty days.
 */
final class ShortList {

  private static final int LONGEST = 15;
  private static final int HEAD = 3;

  private ShortList() {}

  /** Items 1 to {@code size}, each followed by its number. */
  static String of(int size, IntFunction<String> item) {
    List<String> said = new ArrayList<>();
    for (int number = 1; number <= size; number++) {
      if (size <= LONGEST || number <= HEAD || number == size) {
        said.add(item.apply(number) + " (" + number + ")");
      } else if (number == HEAD + 1) {
        said.add("…");
      }
    }
    return String.join(", ", said);
  }
}
