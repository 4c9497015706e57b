package org.manzil.transparencylog.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzil.transparencylog.Hash;
import org.manzil.transparencylog.InclusionProof;
import org.manzil.transparencylog.MalformedException;
import org.manzil.transparencylog.ProofCheck;
import org.manzil.transparencylog.ReferenceTree;
import org.manzil.transparencylog.TreeHead;

class TlogProofTest {

  private static final List<Hash> LEAVES = ReferenceTree.leaves(0, 11);
  private static final Checkpoint CHECKPOINT =
      Checkpoint.of("example.org/log", new TreeHead(11, ReferenceTree.root(LEAVES)));
  private static final SignedNote NOTE = TestKeys.log("example.org/log").sign(CHECKPOINT.text());
  private static final TlogProof PROOF =
      TlogProof.of(new InclusionProof(6, 11, ReferenceTree.path(6, LEAVES)), NOTE);

  @Test
  void tlogProof_format_linesInTheirOrder() {
    List<String> lines = PROOF.encode().lines().toList();
    assertThat(lines.subList(0, 2)).containsExactly("c2sp.org/tlog-proof@v1", "index 6");
    assertThat(lines.subList(2, 6)).isEqualTo(PROOF.path().stream().map(Hash::base64).toList());
    assertThat(lines.get(6)).isEmpty();
    assertThat(PROOF.encode()).endsWith("\n\n" + NOTE.encode());
    assertThat(TlogProof.parse(PROOF.encode())).isEqualTo(PROOF);
  }

  @Test
  void tlogProof_format_extraDataIsOptionalAndOpaque() {
    TlogProof extra = new TlogProof(Optional.of("AAEC"), 6, PROOF.path(), NOTE);
    assertThat(extra.encode()).startsWith("c2sp.org/tlog-proof@v1\nextra AAEC\nindex 6\n");
    assertThat(TlogProof.parse(extra.encode())).isEqualTo(extra);
    assertThatThrownBy(() -> new TlogProof(Optional.of("AB=="), 6, PROOF.path(), NOTE))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void aSingleEntrysProofHasNoPathLines() {
    TlogProof single = new TlogProof(Optional.empty(), 0, List.of(), NOTE);
    assertThat(single.encode()).startsWith("c2sp.org/tlog-proof@v1\nindex 0\n\nexample.org/log\n");
    assertThat(TlogProof.parse(single.encode())).isEqualTo(single);
  }

  @Test
  void aProofLeadsFromItsLeafAndNoOther() {
    assertThat(PROOF.check(LEAVES.get(6), CHECKPOINT)).isEqualTo(ProofCheck.VALID);
    assertThat(PROOF.check(LEAVES.get(7), CHECKPOINT)).isEqualTo(ProofCheck.ROOT_DIFFERS);
    Checkpoint other = Checkpoint.of("example.org/log", new TreeHead(6, CHECKPOINT.head().root()));
    assertThat(PROOF.check(LEAVES.get(6), other)).isEqualTo(ProofCheck.OUT_OF_RANGE);
  }

  static Stream<String> malformedProofs() {
    String text = PROOF.encode();
    String hash = PROOF.path().getFirst().base64();
    return Stream.of(
        "",
        text.replace("@v1", "@v2"),
        text.replace("index 6\n", ""),
        text.replace("index 6", "index 06"),
        text.replace("index 6", "index -6"),
        text.replace("index 6", "index  6"),
        text.replace("index 6", "Index 6"),
        text.replace("index 6", "index 6\nindex 6"),
        text.replace("index 6", "extra ????\nindex 6"),
        text.replace("index 6", "index 6\nextra AAEC"),
        text.replace("index 6", "extra AAEC\nextra AAEC\nindex 6"),
        text.replace(hash, hash.replace("=", "")),
        text.replace(hash, hash + " "),
        text.replace(hash, "AAAA"),
        text.replace("index 6\n", "index 6\n" + (hash + "\n").repeat(64)),
        text.replace("\n\n", "\n"),
        text.substring(0, text.indexOf("\n\n") + 1),
        text.replace("\n", "\r\n"),
        text + "\n");
  }

  @ParameterizedTest
  @MethodSource("malformedProofs")
  void tlogProof_format_everyOtherSpellingIsRefused(String text) {
    assertThatThrownBy(() -> TlogProof.parse(text)).isInstanceOf(MalformedException.class);
  }
}
