package org.manzil.transparencylog.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzil.transparencylog.Hash;
import org.manzil.transparencylog.MalformedException;
import org.manzil.transparencylog.TreeHead;

class CheckpointTest {

  private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

  // The example of tlog-checkpoint with the cosignature of tlog-cosignature, "Format".
  private static final String EXAMPLE =
      """
      example.com/behind-the-sofa
      20852163
      CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

      — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
      — witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
      """;

  @Test
  void tlogCheckpoint_noteText_exampleIsReadAndWrittenBack() {
    SignedNote note = SignedNote.parse(EXAMPLE);
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    assertThat(checkpoint)
        .isEqualTo(
            Checkpoint.of(
                "example.com/behind-the-sofa", new TreeHead(20_852_163, Hash.parse(ROOT))));
    assertThat(checkpoint.text()).isEqualTo(note.text());
    assertThat(note.encode()).isEqualTo(EXAMPLE);
    assertThat(note.signatures().getLast().bytes()).hasSize(72);
  }

  @Test
  void tlogCheckpoint_noteText_extensionLinesAreKept() {
    String text = "o\n0\n" + ROOT + "\nmore\nand more\n";
    assertThat(Checkpoint.parse(text).extensions()).containsExactly("more", "and more");
    assertThat(Checkpoint.parse(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "o\n5\n",
        "o\n5\n" + ROOT,
        "\n5\n" + ROOT + "\n",
        "o\n05\n" + ROOT + "\n",
        "o\n-5\n" + ROOT + "\n",
        "o\n+5\n" + ROOT + "\n",
        "o\n 5\n" + ROOT + "\n",
        "o\n٥\n" + ROOT + "\n",
        "o\n9223372036854775808\n" + ROOT + "\n",
        "o\n5\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
        "o\n5\nAAAA\n",
        "o\n5\n" + ROOT + "\n\n",
        "o\n5\n" + ROOT + "\n\nmore\n",
      })
  void tlogCheckpoint_noteText_everyOtherSpellingIsRefused(String text) {
    assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(MalformedException.class);
  }
}
