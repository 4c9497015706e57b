package org.manzil.acceptance.faults;

import java.util.Random;

/** How often a fault is tried, and what chance decides. */
final class Rounds {

  private Rounds() {}

  /** Few in the usual run, many with {@code ./test --long}. */
  static int of(int few, int many) {
    return Boolean.getBoolean("manzil.long") ? many : few;
  }

  /** Chance that can be had again: the seed is printed. */
  static Random random(Class<?> test) {
    long seed = Long.getLong("manzil.seed", System.nanoTime());
    System.out.println(test.getSimpleName() + " seed: -Dmanzil.seed=" + seed);
    return new Random(seed);
  }
}
