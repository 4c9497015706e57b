package org.manzil.fuzzing;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A short run over each target by chance alone; {@code -Dmanzil.seed=} repeats it. */
class SeededFuzzingTest {
  private static final int RUNS = 2_000;
  private static final byte[] LIKELY = Seeds.utf8("{}[]:,\"\\u0eE+-._~=/$*AZaz09 \n\u0000\u00e9");

  @ParameterizedTest
  @EnumSource
  void noTargetThrowsOrAcceptsWhatWasNotMade(Target target) throws Exception {
    long seed = Long.getLong("manzil.seed", System.nanoTime());
    System.out.println(target + ": -Dmanzil.seed=" + seed);
    Random random = new Random(seed);
    List<byte[]> seeds = target.seeds().toList();
    for (byte[] each : seeds) {
      target.run(each);
    }
    for (int i = 0; i < RUNS; i++) {
      byte[] data = changed(seeds.get(random.nextInt(seeds.size())), seeds, random);
      try {
        target.run(data);
      } catch (Throwable e) {
        throw new AssertionError(target + ", seed " + seed + ", run " + i, e);
      }
    }
  }

  private static byte[] changed(byte[] seed, List<byte[]> seeds, Random random) {
    byte[] data = seed.clone();
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      data = changedOnce(data, seeds, random);
    }
    return data;
  }

  private static byte[] changedOnce(byte[] data, List<byte[]> seeds, Random random) {
    if (data.length == 0) {
      return new byte[] {(byte) random.nextInt()};
    }
    int at = random.nextInt(data.length);
    switch (random.nextInt(6)) {
      case 0 -> data[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> data[at] = LIKELY[random.nextInt(LIKELY.length)];
      case 2 -> data[at] = (byte) random.nextInt();
      case 3 -> {
        return Arrays.copyOf(data, at);
      }
      case 4 -> {
        return spliced(data, at, data, random);
      }
      default -> {
        return spliced(data, at, seeds.get(random.nextInt(seeds.size())), random);
      }
    }
    return data;
  }

  /** A piece of the one put into the other. */
  private static byte[] spliced(byte[] data, int at, byte[] other, Random random) {
    int from = random.nextInt(other.length + 1);
    int length = Math.min(random.nextInt(64), other.length - from);
    byte[] joined = Arrays.copyOf(data, data.length + length);
    System.arraycopy(data, at, joined, at + length, data.length - at);
    System.arraycopy(other, from, joined, at, length);
    return joined;
  }
}
