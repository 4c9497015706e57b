package org.manzil.statuslist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndexDrawTest {
  private static final Decoys DECOYS = Decoys.of(new byte[Decoys.KEY_BYTES], 1 << 17);

  private final SecureRandom random = new SecureRandom();

  private TreeSet<Integer> drawn(int count) {
    IndexDraw draw = new IndexDraw(DECOYS, random);
    TreeSet<Integer> drawn = new TreeSet<>();
    IntStream.range(0, count).forEach(i -> drawn.add(draw.next()));
    return drawn;
  }

  @Test
  void section132TheCopiesOfOnePersonAreNeverNeighbours() {
    TreeSet<Integer> drawn = drawn(500);
    assertThat(drawn).hasSize(500);
    for (Integer index : drawn) {
      Integer next = drawn.higher(index);
      assertThat(next == null ? 64 : next - index).isGreaterThanOrEqualTo(64);
    }
  }

  @Test
  void aDecoyIsNeverDrawn() {
    for (int i = 0; i < 50; i++) {
      assertThat(drawn(40)).noneMatch(DECOYS::reserves);
    }
  }

  @Test
  void section125DrawsAreSpreadOverTheWholeListAndNotInOrder() {
    Set<Integer> sixteenths = new HashSet<>();
    drawn(500).forEach(index -> sixteenths.add(index / (1 << 13)));
    assertThat(sixteenths).hasSize(16);
    IndexDraw draw = new IndexDraw(DECOYS, random);
    int rises = 0;
    for (int i = 0, last = draw.next(); i < 200; i++) {
      int next = draw.next();
      rises += next > last ? 1 : 0;
      last = next;
    }
    assertThat(rises).isBetween(60, 140);
  }

  @Test
  void aListThatHidesNobodyIsRefused() {
    Decoys small = Decoys.of(new byte[Decoys.KEY_BYTES], (1 << 17) - 8);
    assertThatIllegalArgumentException().isThrownBy(() -> new IndexDraw(small, random));
  }

  @Test
  void aDrawEndsInsteadOfSearchingForEver() {
    assertThatIllegalStateException().isThrownBy(() -> drawn(1_025));
  }
}
