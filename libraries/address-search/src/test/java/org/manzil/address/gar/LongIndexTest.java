package org.manzil.address.gar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LongIndexTest {

  @Test
  void allKeysAreFoundAgainAndNoOthers() {
    LongIndex index = new LongIndex();
    for (int i = 0; i < 100_000; i++) {
      index.put(i * 3L, i);
    }
    index.put(6, 77);

    assertThat(index.get(0)).isZero();
    assertThat(index.get(6)).isEqualTo(77);
    assertThat(index.get(299_997)).isEqualTo(99_999);
    assertThat(index.get(1)).isEqualTo(-1);
    assertThat(index.get(-3)).isEqualTo(-1);
    assertThat(index.get(300_000)).isEqualTo(-1);
  }
}
