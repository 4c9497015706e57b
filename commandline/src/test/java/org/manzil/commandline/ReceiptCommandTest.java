package org.manzil.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzil.receipt.text.ReceiptText;
import picocli.CommandLine;

/** The worked example of docs/standards in all its forms. */
class ReceiptCommandTest {

  private static final Path EXAMPLES = Path.of("../docs/standards/examples");
  private static final String HEAD =
      "<<\n/Length %d\n/Type /EmbeddedFile\n/Subtype /application#2Fvnd.manzil.receipt+json\n>>\nstream\r\n";
  private static final String TAIL = "\r\nendstream\nendobj\n";

  @TempDir private Path folder = Path.of("");

  private record Run(int exitCode, String out) {}

  private static Run verify(Path file, String... more) {
    StringWriter out = new StringWriter();
    CommandLine command = new CommandLine(new ReceiptCommand()).setOut(new PrintWriter(out, true));
    List<String> line = new ArrayList<>(List.of("verify", file.toString()));
    line.addAll(List.of(more));
    return new Run(command.execute(line.toArray(String[]::new)), out.toString());
  }

  private static Run verifyTrusted(Path file) {
    return verify(file, "--trust", EXAMPLES.resolve("trust.json").toString());
  }

  private static byte[] example() throws IOException {
    return Files.readAllBytes(EXAMPLES.resolve("receipt.json"));
  }

  private Path kept(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static byte[] pdf(byte[]... attachments) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.writeBytes(
        "%PDF-1.7\n1 0 obj\n<</Type /Catalog>>\nendobj\n".getBytes(StandardCharsets.UTF_8));
    for (byte[] attachment : attachments) {
      pdf.writeBytes(HEAD.formatted(attachment.length).getBytes(StandardCharsets.UTF_8));
      pdf.writeBytes(attachment);
      pdf.writeBytes(TAIL.getBytes(StandardCharsets.UTF_8));
    }
    return pdf.toByteArray();
  }

  @Test
  void aFileItsPdfAndItsCodesSayTheSame() throws IOException {
    Run file = verifyTrusted(EXAMPLES.resolve("receipt.json"));
    assertThat(file.exitCode()).isZero();
    assertThat(file.out())
        .isEqualTo(
            """
            VALID
              receipt: filing
              notice: 7KQ2-M9XD-4TRB-W6HJ-5
              received: 2026-11-20T08:15:30Z
              log entry: 6, in a log of 11 entries
            """);
    assertThat(verifyTrusted(EXAMPLES.resolve("receipt.txt"))).isEqualTo(file);
    assertThat(verifyTrusted(kept("receipt.pdf", pdf(example())))).isEqualTo(file);
  }

  @Test
  void codesComeInAnyOrderAndMissingOnesAreNamed() throws IOException {
    byte[] noise = new byte[3_000];
    new Random(1).nextBytes(noise);
    List<String> texts =
        ReceiptText.encode(noise).stream().map(text -> "https://a.example/check#" + text).toList();
    Run some =
        verifyTrusted(kept("some.txt", (texts.get(1) + "\n").getBytes(StandardCharsets.UTF_8)));
    assertThat(some.exitCode()).isEqualTo(2);
    assertThat(some.out()).contains("of 3 codes these are missing: 1, 3");
    String all = String.join("\n", texts.reversed());
    Run joined = verifyTrusted(kept("all.txt", all.getBytes(StandardCharsets.UTF_8)));
    assertThat(joined.exitCode()).isEqualTo(1);
    assertThat(joined.out()).contains("malformed");
  }

  @Test
  void aDamagedCodeIsRefusedWithItsReason() throws IOException {
    String text = Files.readString(EXAMPLES.resolve("receipt.txt")).strip();
    Run cut =
        verifyTrusted(kept("cut.txt", text.substring(0, 300).getBytes(StandardCharsets.UTF_8)));
    assertThat(cut.exitCode()).isEqualTo(1);
    assertThat(cut.out()).contains("receipt-text-malformed");
  }

  @Test
  void aPdfHoldsExactlyOneReceipt() throws IOException {
    for (byte[] other : List.of(pdf(), pdf(example(), example()), pdf(new byte[0]))) {
      Run run = verifyTrusted(kept("other.pdf", other));
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.out()).contains("the PDF does not hold one receipt");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/Length 973", "stream", "endstream", "<<", ">>"})
  void aPdfThatIsNotAsWeWriteItHoldsNone(String needed) throws IOException {
    String pdf = new String(pdf(example()), StandardCharsets.ISO_8859_1);
    int at =
        pdf.lastIndexOf(needed, needed.equals("stream") ? pdf.indexOf("stream") : pdf.length());
    String broken =
        pdf.substring(0, at) + " ".repeat(needed.length()) + pdf.substring(at + needed.length());
    Run run = verifyTrusted(kept("broken.pdf", broken.getBytes(StandardCharsets.ISO_8859_1)));
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void aPdfWithAChangedReceiptIsNotValid() throws IOException {
    byte[] changed = example();
    changed[60] ^= 1;
    Run run = verifyTrusted(kept("changed.pdf", pdf(changed)));
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void withoutTrustNothingIsDecided() {
    assertThat(verify(EXAMPLES.resolve("receipt.txt")).exitCode()).isEqualTo(2);
  }
}
