package org.manzil.transparencylog.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzil.transparencylog.Hash;
import org.manzil.transparencylog.MalformedException;
import org.manzil.transparencylog.note.NoteSignature;

class AddCheckpointTest {

  /** The example of the text, word for word. */
  private static final String EXAMPLE =
      """
      old 20852014
      PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
      jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
      5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
      /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

      example.com/behind-the-sofa
      20852163
      CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

      — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
      — example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=
      """;

  private static final String RESPONSE =
      """
      — witness.example/w1 CMp+6LWBU0anHGH5aNDTJkH/gj79sG+T6+iP2ThYN5krrDJbR1HDnucjL39QsZTSvVjyQLrdk3DXDqI5G2HgLatVs0pWh6Up69HVOw==
      — witness.example/w1 I7rEps0pvK2UqkS2gSpVUDhrhVtQV9lgF6pRrWAvjJHjyWpW7VcE3SiOlVlbQNt64vWhO+DlkL0+UfzuOBMh9ChdMkP1vi/lCAsmlw==
      — witness.example/w2 AWui8Sk55XjYLOijihBjhqEH6nS1ndDymE0a+6idX7pLcnoB+dhnz0854aLZgrrKbYKA7nC3HNJhm/kWl7oJlqU3rXXvpysAdyP3wQ==
      """;

  private static AddCheckpoint parse(String body) {
    return AddCheckpoint.parse(body.getBytes(UTF_8));
  }

  @Test
  void tlogWitness_addCheckpoint_theExampleRequestIsReadAndWrittenTheSame() {
    AddCheckpoint request = parse(EXAMPLE);
    assertThat(request.oldSize()).isEqualTo(20852014);
    assertThat(request.proof()).hasSize(4);
    assertThat(request.checkpoint().origin()).isEqualTo("example.com/behind-the-sofa");
    assertThat(request.checkpoint().head().size()).isEqualTo(20852163);
    assertThat(request.note().signatures()).hasSize(2);
    assertThat(request.encode()).isEqualTo(EXAMPLE);
  }

  @Test
  void tlogWitness_addCheckpoint_theExampleResponseIsRead() {
    List<NoteSignature> lines = NoteSignature.parseLines(RESPONSE);
    assertThat(lines)
        .extracting(NoteSignature::name)
        .containsExactly("witness.example/w1", "witness.example/w1", "witness.example/w2");
    assertThat(new WitnessAnswer.Cosigned(lines).body()).isEqualTo(RESPONSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "x", "— a", "— a AAAA\n", "— a AAAAAAA=", "— a AAAAAAA=\n\n"})
  void anAnswerWithoutWholeSignatureLinesIsMalformed(String lines) {
    assertThatThrownBy(() -> NoteSignature.parseLines(lines))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void anAnswerHasAtMost100Lines() {
    String line = "— a AAAAAAA=\n";
    assertThat(NoteSignature.parseLines(line.repeat(100))).hasSize(100);
    assertThatThrownBy(() -> NoteSignature.parseLines(line.repeat(101)))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void tlogWitness_addCheckpoint_everyOtherSpellingIsRefused() {
    for (String wrong :
        List.of(
            EXAMPLE.replace("old 2", "old  2"),
            EXAMPLE.replace("old 2", "old 02"),
            EXAMPLE.replace("old 2", "old +2"),
            EXAMPLE.replace("old 2", "old -2"),
            EXAMPLE.replace("old 20852014", "old 9223372036854775808"),
            EXAMPLE.replace("old 2", "Old 2"),
            EXAMPLE.replace("old 20852014", "old"),
            EXAMPLE.replace("old 20852014", "old 20852014 "),
            EXAMPLE.replace("old 20852014\n", ""),
            EXAMPLE.replace("old 20852014\n", "old 20852014\n\n"),
            EXAMPLE.replace("old 20852014\n", "old 20852014\r\n"),
            EXAMPLE.replace("pkaw=\n", "pkax=\n"),
            EXAMPLE.replace("pkaw=\n", "pkaw\n"),
            EXAMPLE.replace("PlRN", "Pl RN"),
            EXAMPLE.replace("PlRN", ""),
            EXAMPLE.replace("Kj/0=\n\n", "Kj/0=\n"),
            EXAMPLE.replace("\n20852163\n", "\n020852163\n"),
            EXAMPLE.substring(0, EXAMPLE.length() - 1),
            EXAMPLE + "\n")) {
      assertThat(wrong).isNotEqualTo(EXAMPLE);
      assertThatThrownBy(() -> parse(wrong)).as(wrong).isInstanceOf(MalformedException.class);
    }
  }

  @Test
  void tlogWitness_addCheckpoint_atMost63ProofLines() {
    Hash hash = parse(EXAMPLE).proof().getFirst();
    String line = hash.base64() + "\n";
    String fits = EXAMPLE.replace("old 20852014\n", "old 20852014\n" + line.repeat(59));
    assertThat(parse(fits).proof()).hasSize(63);
    assertThatThrownBy(() -> parse(fits.replace("old 20852014\n", "old 20852014\n" + line)))
        .isInstanceOf(MalformedException.class);
    List<Hash> tooMany = Collections.nCopies(64, hash);
    assertThatThrownBy(() -> new AddCheckpoint(1, tooMany, parse(EXAMPLE).note()))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void aRequestIsBoundedAndUtf8() {
    byte[] notUtf8 = EXAMPLE.getBytes(UTF_8);
    notUtf8[notUtf8.length - 130] = (byte) 0xFF;
    assertThatThrownBy(() -> AddCheckpoint.parse(notUtf8)).isInstanceOf(MalformedException.class);
    byte[] tooLong = new byte[AddCheckpoint.LONGEST + 1];
    assertThatThrownBy(() -> AddCheckpoint.parse(tooLong))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining("at most");
  }

  @Test
  void aNoteThatIsNoCheckpointIsRefused() {
    assertThatThrownBy(() -> parse(EXAMPLE.replace("\n20852163\n", "\n")))
        .isInstanceOf(MalformedException.class);
  }
}
