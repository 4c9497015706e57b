package org.manzil.transparencylog.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzil.transparencylog.MalformedException;

class SignedNoteTest {

  // The example of signed-note, "Format".
  private static final String POEM =
      """
      Ognuno sta solo sul cuor della terra
      trafitto da un raggio di sole:

      ed è subito sera.

      — quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
      """;

  @Test
  void signedNote_format_theLastEmptyLineEndsTheText() {
    SignedNote note = SignedNote.parse(POEM.getBytes(StandardCharsets.UTF_8));
    assertThat(note.text()).endsWith("\n\ned è subito sera.\n").startsWith("Ognuno");
    NoteSignature signature = note.signatures().getFirst();
    assertThat(signature.name()).isEqualTo("quasimodo.example/salvatore");
    assertThat(signature.keyId()).isEqualTo(0x367ba04b);
    assertThat(signature.bytes()).hasSize(64);
    assertThat(note.encode()).isEqualTo(POEM);
  }

  static Stream<String> malformedNotes() {
    String line = POEM.substring(POEM.indexOf("—"));
    return Stream.of(
        "",
        "\n",
        "text\n",
        "text\n\n",
        line,
        "text\n" + line,
        "text\n\n" + line.stripTrailing(),
        "text\n\n" + line + "\n",
        "text\n\n" + line + "\n" + "more\n",
        "text\n\n" + line.replace("— ", "- "),
        "text\n\n" + line.replace("— ", "—"),
        "text\n\n" + line.replace(" Nnug", "  Nnug"),
        "text\n\n" + line.replace("salvatore", "salva+tore"),
        "text\n\n" + line.replace("salvatore", "salva tore"),
        "text\n\n" + line.replace("salvatore", "salva\u00a0tore"),
        "text\n\n" + line.replace("quasimodo.example/salvatore", ""),
        "text\n\n" + line.replace("NtIc=", "NtId="),
        "text\n\n" + line.replace("NtIc=", "NtIc"),
        "text\n\n— name AAAAAA==\n",
        "text\ttab\n\n" + line,
        "text\r\n\n" + line,
        "text\u0000\n\n" + line,
        "text\ud800\n\n" + line,
        "text\n\n" + line.repeat(101));
  }

  @ParameterizedTest
  @MethodSource("malformedNotes")
  void signedNote_format_everyOtherSpellingIsRefused(String note) {
    assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(MalformedException.class);
  }

  @Test
  void signedNote_format_bytesAreValidUtf8() {
    byte[] bytes = POEM.getBytes(StandardCharsets.UTF_8);
    bytes[0] = (byte) 0xFF;
    assertThatThrownBy(() -> SignedNote.parse(bytes)).isInstanceOf(MalformedException.class);
  }

  @Test
  void signedNote_format_manySignaturesAreAcceptedAndTooManyRefused() {
    NoteSignature signature = SignedNote.parse(POEM).signatures().getFirst();
    assertThat(new SignedNote("text\n", Collections.nCopies(16, signature)).encode())
        .satisfies(text -> assertThat(SignedNote.parse(text).signatures()).hasSize(16));
    assertThatThrownBy(() -> new SignedNote("text\n", List.of()))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> new SignedNote("text", List.of(signature)))
        .isInstanceOf(MalformedException.class);
  }
}
