package org.manzil.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.manzil.receipt.ReceiptVerdict.Valid;
import org.manzil.transparencylog.TreeHasher;
import org.manzil.transparencylog.entry.EntryCommitment;
import org.manzil.trust.TrustFile;

/** The worked example of docs/standards/receipt.md stays true, file and printed values alike. */
class ReceiptExampleTest {

  private static final Path DOCS = Path.of("../../docs/standards");

  private static byte[] example(String name) throws IOException {
    return Files.readAllBytes(DOCS.resolve("examples").resolve(name));
  }

  @Test
  void theExampleVerifies() throws IOException {
    TrustFile trust = TrustFile.parse(example("trust.json"));
    assertThat(ReceiptVerifier.verify(example("receipt.json"), trust))
        .isInstanceOfSatisfying(
            Valid.class,
            valid -> assertThat(valid.content()).isEqualTo(ExampleAuthority.content()));
  }

  @Test
  void theDocumentPrintsTheExamplesValues() throws IOException {
    Receipt receipt = ReceiptParser.parse(example("receipt.json"));
    byte[] entry = EntryCommitment.entry(receipt.salt().bytes(), receipt.content());
    String document = Files.readString(DOCS.resolve("receipt.md"));
    assertThat(document)
        .contains(HexFormat.of().formatHex(entry))
        .contains(new TreeHasher().leaf(entry).base64())
        .contains(receipt.signature().compact())
        .contains(receipt.proof().strip())
        .contains(new String(ReceiptJson.encode(receipt.content()), StandardCharsets.UTF_8))
        .contains(receipt.salt().base64url());
  }
}
