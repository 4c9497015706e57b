package org.manzil.transparencylog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsistencyProofTest {

  private static final List<Hash> LEAVES = ReferenceTree.leaves(0, 40);

  private static Hash root(int size) {
    return ReferenceTree.root(LEAVES.subList(0, size));
  }

  private static List<Hash> path(int oldSize, int newSize) {
    return ReferenceTree.proof(oldSize, LEAVES.subList(0, newSize));
  }

  private static ProofCheck check(int oldSize, int newSize, List<Hash> path) {
    return new ConsistencyProof(oldSize, newSize, path).check(root(oldSize), root(newSize));
  }

  @Test
  void rfc9162_2_1_4_2_everyPairOfSizesVerifies() {
    for (int newSize = 1; newSize <= LEAVES.size(); newSize++) {
      for (int oldSize = 1; oldSize <= newSize; oldSize++) {
        assertThat(check(oldSize, newSize, path(oldSize, newSize))).isEqualTo(ProofCheck.VALID);
      }
    }
  }

  @Test
  void everyTreeExtendsTheEmptyOneWithoutAPath() {
    assertThat(check(0, 5, List.of())).isEqualTo(ProofCheck.VALID);
    assertThat(check(0, 5, path(1, 5))).isEqualTo(ProofCheck.PATH_TOO_LONG);
    assertThat(new ConsistencyProof(0, 5, List.of()).check(root(1), root(5)))
        .isEqualTo(ProofCheck.OLD_ROOT_DIFFERS);
  }

  @Test
  void equalSizesNeedEqualRootsAndNoPath() {
    assertThat(new ConsistencyProof(5, 5, List.of()).check(root(4), root(5)))
        .isEqualTo(ProofCheck.OLD_ROOT_DIFFERS);
    assertThat(check(5, 5, path(3, 5))).isEqualTo(ProofCheck.PATH_TOO_LONG);
  }

  @Test
  void theEmptyTreeHasOneRoot() {
    assertThat(new ConsistencyProof(0, 0, List.of()).check(root(0), root(0)))
        .isEqualTo(ProofCheck.VALID);
    assertThat(new ConsistencyProof(0, 0, List.of()).check(root(0), root(1)))
        .isEqualTo(ProofCheck.OLD_ROOT_DIFFERS);
  }

  @Test
  void anOlderTreeIsNotLarger() {
    assertThat(check(6, 5, path(3, 5))).isEqualTo(ProofCheck.OUT_OF_RANGE);
    assertThat(new ConsistencyProof(-1, 5, List.of()).check(root(1), root(5)))
        .isEqualTo(ProofCheck.OUT_OF_RANGE);
  }

  @Test
  void rfc9162_2_1_4_2_step1_emptyPathIsRefused() {
    assertThat(check(3, 5, List.of())).isEqualTo(ProofCheck.PATH_TOO_SHORT);
    assertThat(check(4, 5, List.of())).isEqualTo(ProofCheck.PATH_TOO_SHORT);
  }

  @Test
  void rfc9162_2_1_4_2_step6a_pathBeyondTheRootIsRefused() {
    List<Hash> longer = new ArrayList<>(path(6, 9));
    longer.add(LEAVES.getFirst());
    assertThat(check(6, 9, longer)).isEqualTo(ProofCheck.PATH_TOO_LONG);
  }

  @Test
  void rfc9162_2_1_4_2_step7_pathThatStopsBelowTheRootIsRefused() {
    // Up to size 8 the path proves 6 in 8; claimed for a tree of 16, only sn tells.
    assertThat(new ConsistencyProof(6, 16, path(6, 8)).check(root(6), root(8)))
        .isEqualTo(ProofCheck.PATH_TOO_SHORT);
  }

  @Test
  void rfc9162_2_1_4_2_step7_otherRootsAreRefused() {
    ConsistencyProof proof = new ConsistencyProof(6, 11, path(6, 11));
    assertThat(proof.check(root(5), root(11))).isEqualTo(ProofCheck.OLD_ROOT_DIFFERS);
    assertThat(proof.check(root(6), root(12))).isEqualTo(ProofCheck.ROOT_DIFFERS);
    ConsistencyProof fromPowerOfTwo = new ConsistencyProof(8, 11, path(8, 11));
    assertThat(fromPowerOfTwo.check(root(7), root(11))).isEqualTo(ProofCheck.ROOT_DIFFERS);
  }

  @Test
  void rewrittenEntryIsFound() {
    List<Hash> forged = new ArrayList<>(LEAVES.subList(0, 11));
    forged.set(2, LEAVES.getLast());
    ConsistencyProof proof = new ConsistencyProof(6, 11, ReferenceTree.proof(6, forged));
    assertThat(proof.check(root(6), ReferenceTree.root(forged)))
        .isEqualTo(ProofCheck.OLD_ROOT_DIFFERS);
  }
}
