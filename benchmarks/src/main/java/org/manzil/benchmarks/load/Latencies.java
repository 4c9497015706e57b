package org.manzil.benchmarks.load;

import java.util.Arrays;

/** How long each piece of work took; several threads may add. */
final class Latencies {
  private final long[] nanos;
  private int count;

  Latencies(int most) {
    nanos = new long[most];
  }

  synchronized void add(long took) {
    nanos[count++] = took;
  }

  synchronized int count() {
    return count;
  }

  /** The time within which that share was done, in milliseconds; NaN when nothing was. */
  synchronized double within(double share) {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return count == 0 ? Double.NaN : sorted[(int) Math.ceil(share * count) - 1] / 1e6;
  }
}
