package org.manzil.benchmarks.address;

import java.util.Arrays;
import java.util.Locale;

/** How long each query of a kind took, and how many found what they should. */
final class Timed {

  private final long[] nanos;
  private int count;
  private int right;

  Timed(int queries) {
    this.nanos = new long[queries];
  }

  void add(long took, boolean found) {
    nanos[count++] = took;
    right += found ? 1 : 0;
  }

  /** Milliseconds within which so much of the queries were answered. */
  double within(double share) {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return sorted[(int) Math.min(count - 1L, (long) (count * share))] / 1e6;
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "%.4f\t%.4f\t%.4f\t%.3f",
        within(0.5),
        within(0.95),
        within(0.99),
        (double) right / count);
  }
}
