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
    assertThat(DECOYS.at(NOW).cardinality() / (double) SIZE).isBetween(0.022, 0.028);
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
    Instant moment = NOW;
    int waves = 0;
    for (; moment.isBefore(NOW.plus(Duration.ofDays(32))); waves++) {
      Instant next = DECOYS.nextChange(moment);
      BitSet before = DECOYS.at(next.minusNanos(1));
      BitSet changed = DECOYS.at(next);
      assertThat(before).as("nothing happens in between").isEqualTo(DECOYS.at(moment));
      changed.xor(before);
      assertThat(changed.cardinality()).as("at %s", next).isBetween(1, 200);
      moment = next;
    }
    assertThat(waves).isBetween(60, 140);
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
