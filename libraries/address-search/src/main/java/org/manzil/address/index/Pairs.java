package org.manzil.address.index;

import java.util.Arrays;

/** Pairs of numbers, gathered to become {@link Lists} in one direction or the other. */
final class Pairs {

  private int[] first = new int[1024];
  private int[] second = new int[1024];
  private int count;

  void add(int one, int other) {
    if (count == first.length) {
      first = Arrays.copyOf(first, count * 2);
      second = Arrays.copyOf(second, count * 2);
    }
    first[count] = one;
    second[count++] = other;
  }

  /** Raises each first half by what stands at its place. */
  void renumber(int[] numbers) {
    for (int i = 0; i < count; i++) {
      first[i] = numbers[first[i]];
    }
  }

  Lists byFirst(int lists) {
    return Lists.of(lists, first, second, count);
  }

  Lists bySecond(int lists) {
    return Lists.of(lists, second, first, count);
  }
}
