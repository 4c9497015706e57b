package org.manzil.transparencylog.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manzil.transparencylog.Hash;
import org.manzil.transparencylog.InclusionProof;
import org.manzil.transparencylog.ProofCheck;
import org.manzil.transparencylog.ReferenceTree;
import org.manzil.transparencylog.TreeHead;

class TreeProofsTest {

  private static final int SIZE = 66_000;
  private static final List<Hash> LEAVES = ReferenceTree.leaves(0, SIZE);
  private static final MemoryTiles TILES = new MemoryTiles();

  @BeforeAll
  static void growAcrossThreeLevels() {
    TILES.store(new TreeBuilder(TILES).append(TreeHead.EMPTY, LEAVES));
  }

  @Test
  void proofsOfSmallTreesAreThoseOfTheRfc() {
    for (int size : new int[] {1, 2, 3, 255, 256, 257, 511, 513, 700}) {
      List<Hash> leaves = LEAVES.subList(0, size);
      TreeProofs proofs = new TreeProofs(SIZE, TILES);
      assertThat(proofs.root(size)).isEqualTo(ReferenceTree.root(leaves));
      for (int i = 0; i < size; i += 1 + size / 9) {
        assertThat(proofs.inclusion(i, size).path()).isEqualTo(ReferenceTree.path(i, leaves));
        assertThat(proofs.consistency(i + 1, size).path())
            .isEqualTo(ReferenceTree.proof(i + 1, leaves));
      }
    }
  }

  @Test
  void randomProofsOfEveryEarlierSizeVerify() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    TreeProofs proofs = new TreeProofs(SIZE, TILES);
    for (int i = 0; i < 300; i++) {
      int size = 1 + random.nextInt(SIZE);
      int index = random.nextInt(size);
      Hash root = proofs.root(size);
      assertThat(proofs.inclusion(index, size).check(LEAVES.get(index), root))
          .as("seed %d", seed)
          .isEqualTo(ProofCheck.VALID);
      assertThat(proofs.consistency(index, size).check(proofs.root(index), root))
          .as("seed %d", seed)
          .isEqualTo(ProofCheck.VALID);
    }
    assertThat(proofs.root(SIZE)).isEqualTo(ReferenceTree.root(LEAVES));
  }

  @Test
  void partialTilesAreReadAsPrefixesOfFullerOnes() {
    InclusionProof early = new TreeProofs(700, TILES).inclusion(3, 700);
    assertThat(early.check(LEAVES.get(3), ReferenceTree.root(LEAVES.subList(0, 700))))
        .isEqualTo(ProofCheck.VALID);
  }

  @Test
  void proofsOutsideTheTreeAreRefused() {
    TreeProofs proofs = new TreeProofs(700, TILES);
    assertThatThrownBy(() -> proofs.inclusion(700, 700))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> proofs.inclusion(0, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> proofs.inclusion(0, 701)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> proofs.consistency(2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> proofs.root(-1)).isInstanceOf(IllegalArgumentException.class);
  }
}
