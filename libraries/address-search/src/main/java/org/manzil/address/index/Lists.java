package org.manzil.address.index;

import java.util.function.IntConsumer;

/** Many short lists of numbers, one behind the other. */
final class Lists {

  private final int[] starts;
  private final int[] values;

  private Lists(int[] starts, int[] values) {
    this.starts = starts;
    this.values = values;
  }

  /** Pairs whose first half says to which of so many lists the second belongs. */
  static Lists of(int lists, int[] first, int[] second, int pairs) {
    int[] starts = new int[lists + 1];
    for (int i = 0; i < pairs; i++) {
      starts[first[i] + 1]++;
    }
    for (int list = 0; list < lists; list++) {
      starts[list + 1] += starts[list];
    }
    int[] next = starts.clone();
    int[] values = new int[pairs];
    for (int i = 0; i < pairs; i++) {
      values[next[first[i]]++] = second[i];
    }
    return new Lists(starts, values);
  }

  int size(int list) {
    return starts[list + 1] - starts[list];
  }

  /** How many values the lists from the one to before the other have together. */
  int size(int from, int to) {
    return starts[to] - starts[from];
  }

  void each(int list, IntConsumer taker) {
    for (int i = starts[list]; i < starts[list + 1]; i++) {
      taker.accept(values[i]);
    }
  }

  int from(int list) {
    return starts[list];
  }

  int to(int list) {
    return starts[list + 1];
  }

  int at(int position) {
    return values[position];
  }
}
