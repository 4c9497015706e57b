package org.manzil.benchmarks;

import org.manzil.statuslist.StatusList;

/** Prints what packed lists weigh against their entropy, and how long packing takes. */
final class StatusListSizes {

  private static final int[] ENTRIES = {1 << 17, 1_000_000, 1 << 20, 10_000_000};
  private static final double[] SHARES = {0.001, 0.01, 0.013, 0.02, 0.025, 0.03, 0.05};
  private static final int TRIES = 5;

  private StatusListSizes() {}

  public static void main(String[] args) {
    System.out.println("| entries | set | entropy | packed | ratio | token | packing, best |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (int entries : ENTRIES) {
      for (double share : SHARES) {
        System.out.println(row(entries, share));
      }
    }
  }

  private static String row(int entries, double share) {
    ListFixture fixture = new ListFixture(entries, share);
    StatusList list = fixture.build();
    long best = Long.MAX_VALUE;
    int packed = 0;
    for (int i = 0; i < TRIES; i++) {
      long start = System.nanoTime();
      packed = list.compressed().length;
      best = Math.min(best, System.nanoTime() - start);
    }
    return "| %,d | %.1f %% | %,.0f B | %,d B | %.2f | %,d B | %.1f ms |"
        .formatted(
            entries,
            share * 100,
            fixture.entropyBytes(),
            packed,
            packed / fixture.entropyBytes(),
            fixture.sign(list).length(),
            best / 1e6);
  }
}
