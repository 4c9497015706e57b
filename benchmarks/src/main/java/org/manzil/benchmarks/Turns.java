package org.manzil.benchmarks;

import java.util.Arrays;

/** How long one contestant's turns took, in nanoseconds. */
final class Turns {
  private long[] nanos = new long[1024];
  private int count;

  void add(long took) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = took;
  }

  /** The median, so that a turn in which somebody else had the processor does not count. */
  long median() {
    Arrays.sort(nanos, 0, count);
    return nanos[count / 2];
  }

  void clear() {
    count = 0;
  }
}
