package org.manzil.transparencylog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InclusionProofTest {

  private static final List<Hash> LEAVES = TreeHasherTest.leaves(8);

  private static InclusionProof proof(int index, int size) {
    return new InclusionProof(index, size, ReferenceTree.path(index, LEAVES.subList(0, size)));
  }

  @Test
  void rfc9162_2_1_3_2_everyIndexOfEveryTreeVerifies() {
    for (int size = 1; size <= 8; size++) {
      for (int index = 0; index < size; index++) {
        assertThat(proof(index, size).check(LEAVES.get(index), TreeHasherTest.root(size)))
            .isEqualTo(ProofCheck.VALID);
      }
    }
  }

  @Test
  void rfc9162_2_1_3_2_step1_indexNotBelowTheSizeIsRefused() {
    List<Hash> path = proof(6, 7).path();
    Hash root = TreeHasherTest.root(7);
    assertThat(new InclusionProof(7, 7, path).check(LEAVES.get(6), root))
        .isEqualTo(ProofCheck.OUT_OF_RANGE);
    assertThat(new InclusionProof(-1, 7, path).check(LEAVES.get(6), root))
        .isEqualTo(ProofCheck.OUT_OF_RANGE);
    assertThat(new InclusionProof(0, 0, List.of()).check(LEAVES.get(0), LEAVES.get(0)))
        .isEqualTo(ProofCheck.OUT_OF_RANGE);
  }

  @Test
  void rfc9162_2_1_3_2_step4a_pathBeyondTheRootIsRefused() {
    List<Hash> longer = new ArrayList<>(proof(2, 5).path());
    longer.add(LEAVES.get(0));
    assertThat(new InclusionProof(2, 5, longer).check(LEAVES.get(2), TreeHasherTest.root(5)))
        .isEqualTo(ProofCheck.PATH_TOO_LONG);
  }

  @Test
  void rfc9162_2_1_3_2_step5_innerNodePassedOffAsRootIsRefused() {
    // The path stops at the left half, and that half is claimed to be the root: only sn tells.
    List<Hash> half = proof(2, 4).path();
    assertThat(new InclusionProof(2, 8, half).check(LEAVES.get(2), TreeHasherTest.root(4)))
        .isEqualTo(ProofCheck.PATH_TOO_SHORT);
  }

  @Test
  void rfc9162_2_1_3_2_step5_otherRootLeafIndexOrSiblingIsRefused() {
    InclusionProof proof = proof(5, 8);
    Hash root = TreeHasherTest.root(8);
    assertThat(proof.check(LEAVES.get(5), TreeHasherTest.root(7)))
        .isEqualTo(ProofCheck.ROOT_DIFFERS);
    assertThat(proof.check(LEAVES.get(4), root)).isEqualTo(ProofCheck.ROOT_DIFFERS);
    assertThat(new InclusionProof(4, 8, proof.path()).check(LEAVES.get(5), root))
        .isEqualTo(ProofCheck.ROOT_DIFFERS);
    assertThat(new InclusionProof(5, 8, proof.path().reversed()).check(LEAVES.get(5), root))
        .isEqualTo(ProofCheck.ROOT_DIFFERS);
  }
}
