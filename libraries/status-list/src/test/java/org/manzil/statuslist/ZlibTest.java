package org.manzil.statuslist;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZlibTest {
  private static final long SEED = 20_261_122;

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.0119, 0.0121, 0.015, 0.0190, 0.0194, 0.025, 0.05, 0.2, 0.98})
  void aListOfAMillionTakesNoMoreThan141HundredthsOfItsEntropy(double share) throws Exception {
    int size = 1_000_000;
    BitSet set = random(size, share);
    byte[] packed = StatusList.ofRevoked(size, set).compressed();
    double one = set.cardinality() / (double) size;
    double entropyBits = -one * log2(one) - (1 - one) * log2(1 - one);
    assertThat(packed.length / (entropyBits * size / Byte.SIZE))
        .as("share %s", share)
        .isLessThan(1.41);
    assertThat(StatusList.read(1, packed).get(set.nextSetBit(0))).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.001, 0.013, 0.025, 0.5, 0.99, 1})
  void whateverWayItIsPackedItIsReadBackTheSame(double share) throws Exception {
    BitSet set = random(1 << 17, share);
    StatusList list = StatusList.read(1, StatusList.ofRevoked(1 << 17, set).compressed());
    BitSet read = new BitSet();
    for (int i = 0; i < list.size(); i++) {
      read.set(i, list.get(i) == 1);
    }
    assertThat(read).isEqualTo(set);
  }

  @Test
  void aBombIsRefusedWithoutTakingMemoryForIt() {
    byte[] bomb = StatusListTest.zlib(new byte[256 << 20]);
    assertThat(bomb.length).isLessThan(Zlib.MAX_PACKED);
    assertThat(allocatedByReading(bomb)).isLessThan(1 << 20);
  }

  @Test
  void whatIsTooLargePackedIsNotInflatedAtAll() {
    assertThat(allocatedByReading(new byte[10 << 20])).isLessThan(64 << 10);
  }

  private static long allocatedByReading(byte[] zlib) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    assertThat(threads.isThreadAllocatedMemoryEnabled()).isTrue();
    refused(new byte[2]); // Classes are loaded now and not counted below.
    long before = threads.getCurrentThreadAllocatedBytes();
    StatusListReason reason = refused(zlib);
    long after = threads.getCurrentThreadAllocatedBytes();
    assertThat(reason).isEqualTo(StatusListReason.LIST_TOO_LARGE);
    return after - before;
  }

  private static StatusListReason refused(byte[] zlib) {
    try {
      throw new AssertionError(StatusList.read(1, zlib).size());
    } catch (StatusListFormatException e) {
      return e.reason();
    }
  }

  private static BitSet random(int size, double share) {
    Random random = new Random(SEED);
    BitSet set = new BitSet();
    for (int i = 0; i < size; i++) {
      set.set(i, random.nextDouble() < share);
    }
    return set;
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
