package org.manzil.statuslist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class DecoysTest {
  private static final int SIZE = 1 << 17;
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z"); // a Sunday
  private static final Decoys DECOYS = Decoys.of(key(1), SIZE);

  private static byte[] key(int first) {
    byte[] key = new byte[Decoys.KEY_BYTES];
    key[0] = (byte) first;
    return key;
  }

  @Test
  void oneIndexInTwentyIsReservedAndHalfOfThemShow() {
    assertThat(reserved(DECOYS).cardinality() / (double) SIZE).isBetween(0.047, 0.053);
    assertThat(DECOYS.at(NOW).cardinality() / (double) SIZE).isBetween(0.019, 0.031);
  }

  @Test
  void onlyReservedIndexesEverShow() {
    BitSet reserved = reserved(DECOYS);
    for (int day = 0; day < 100; day++) {
      BitSet shown = DECOYS.at(NOW.plus(Duration.ofDays(day)));
      shown.andNot(reserved);
      assertThat(shown.isEmpty()).as("day %d", day).isTrue();
    }
  }

  @Test
  void section124TheyComeAndGoInWavesSoThatTwoListsDoNotTellHowManyWereRevoked() {
    int setting = 0;
    int clearing = 0;
    Instant end = NOW.plus(Duration.ofDays(32));
    for (Instant now = NOW, next; now.isBefore(end); now = next) {
      next = DECOYS.nextChange(now);
      BitSet before = DECOYS.at(next.minusNanos(1));
      assertThat(before).as("nothing happens in between").isEqualTo(DECOYS.at(now));
      int come = without(DECOYS.at(next), before);
      int gone = without(before, DECOYS.at(next));
      assertThat(Math.min(come, gone)).as("a wave sets or clears").isZero();
      assertThat(come + gone).as("at %s", next).isBetween(1, 60);
      setting += come > 0 ? 1 : 0;
      clearing += gone > 0 ? 1 : 0;
    }
    assertThat(setting).isBetween(40, 100);
    assertThat(clearing).isBetween(40, 100);
  }

  private static int without(BitSet some, BitSet others) {
    BitSet rest = (BitSet) some.clone();
    rest.andNot(others);
    return rest.cardinality();
  }

  @Test
  void twoNodesWithTheKeyPublishTheSameAndWithoutItNobodyCan() {
    assertThat(Decoys.of(key(1), SIZE).at(NOW)).isEqualTo(DECOYS.at(NOW));
    BitSet other = reserved(Decoys.of(key(2), SIZE));
    other.and(reserved(DECOYS));
    assertThat(other.cardinality()).isLessThan(SIZE / 200);
  }

  @Test
  void inAYearNearlyEveryReservedIndexHasBeenBoth() {
    BitSet ever = new BitSet();
    BitSet always = reserved(DECOYS);
    for (int month = 0; month < 12; month++) {
      BitSet shown = DECOYS.at(NOW.plus(Duration.ofDays(32L * month)));
      ever.or(shown);
      always.and(shown);
    }
    assertThat(ever.cardinality()).isGreaterThan(reserved(DECOYS).cardinality() * 99 / 100);
    assertThat(always.cardinality()).isLessThan(reserved(DECOYS).cardinality() / 100);
  }

  @Test
  void aShortKeyIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Decoys.of(new byte[16], SIZE));
    assertThatIllegalArgumentException().isThrownBy(() -> Decoys.of(key(1), 0));
  }

  private static BitSet reserved(Decoys decoys) {
    BitSet reserved = new BitSet();
    for (int i = 0; i < decoys.size(); i++) {
      reserved.set(i, decoys.reserves(i));
    }
    return reserved;
  }
}
