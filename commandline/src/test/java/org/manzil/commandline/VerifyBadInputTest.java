package org.manzil.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever arrives, the answer is a verdict or one line, and forges nothing. */
class VerifyBadInputTest {

  private final IssuedProofs proofs = new IssuedProofs("https://a.example");

  @TempDir private Path folder = Path.of("");
  private VerifyBench bench = new VerifyBench(proofs, folder, folder);

  @BeforeEach
  void keepTrust() throws IOException {
    bench = VerifyBench.of(proofs, folder);
  }

  @Test
  void aPresentationOf33KilobytesIsTooLarge() throws IOException {
    bench.assertInvalid("too-large", proofs.bound(Map.of("address", "x".repeat(24_000))) + "~");
    bench.assertInvalid("too-large", proofs.bare() + "x".repeat(33 * 1024));
    bench.assertInvalid("too-large", "~".repeat(300 * 1024));
  }

  @Test
  void nothingAndGarbageAreNoProof() throws IOException {
    bench.assertInvalid("proof-text-malformed", "");
    bench.assertInvalid("proof-text-malformed", " \n\t");
    byte[] garbage = new byte[2000];
    for (int seed = 1; seed <= 20; seed++) {
      new Random(seed).nextBytes(garbage);
      VerifyBench.Run run = bench.verifyFile(Files.write(folder.resolve("garbage"), garbage));
      assertThat(run.exitCode()).as("seed " + seed).isEqualTo(1);
      assertThat(run.out()).doesNotContainPattern("[\\p{Cntrl}&&[^\n]]");
      assertThat(bench.verifyFile(folder.resolve("garbage"), "--json").json().get("verdict"))
          .isEqualTo("invalid");
    }
  }

  @Test
  void aFactCannotForgeTheLinesOfATerminal() throws IOException {
    String forged = "X\u001b[2J\nVALID\r\u009b31m\u202eevil\u2028\u200b";
    String proof = proofs.bound(Map.of("family_name", forged, "a\nStatus: not revoked", "y"));
    VerifyBench.Run said = bench.verify(proof, "--lang", "en");
    assertThat(said.exitCode()).isZero();
    assertThat(said.out())
        .contains(
            "Family name: X\\u001b[2J\\u000aVALID\\u000d\\u009b31m\\u202eevil\\u2028\\u200b\n")
        .contains("  a\\u000aStatus: not revoked: y\n");
    VerifyBench.Run json = bench.verify(proof, "--json");
    assertThat(json.out()).doesNotContainPattern("[\\p{Cntrl}\\p{Cf}\u2028&&[^\n]]");
    assertThat(VerifyBench.claimsOf(json.json()).get("family_name")).isEqualTo(forged);
  }

  @Test
  void whatIsNestedStaysInOneLine() throws IOException {
    String proof = proofs.bound(Map.of("place", Map.of("street", "A\nB"), "adult", true));
    assertThat(bench.verify(proof, "--lang", "en").out())
        .contains("  place: {\"street\":\"A\\nB\"}\n", "  adult: yes\n");
  }

  @Test
  void withoutTrustThereIsOneLineAndNoVerdict() {
    VerifyBench.assertFailed("no-trust", List.of("proof.txt"));
    VerifyBench.assertFailed(
        "trust-unreadable", List.of("--trust", "/nowhere/trust.json", "proof.txt"));
    VerifyBench.assertFailed(
        "trust-unreadable", List.of("--trust", folder.toString(), "proof.txt"));
    VerifyBench.assertFailed("trust-unreadable", List.of("--trust", "http://a b/", "proof.txt"));
  }

  @Test
  void aProofThatCannotBeReadIsOneLine() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\"version\":");
    VerifyBench.assertFailed(
        "trust-unreadable", List.of("--trust", broken.toString(), "proof.txt"));
    VerifyBench.assertFailed(
        "proof-unreadable", List.of("--trust", bench.trust.toString(), "/nowhere/proof.txt"));
    VerifyBench.assertFailed(
        "proof-unreadable", List.of("--trust", bench.trust.toString(), folder.toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--status=soon", "--at=yesterday", "--lang=e n", "--no-such-option", "a b c"})
  void aWrongOptionIsOneLineAndExit2(String option) {
    VerifyBench.Run run = VerifyBench.run(List.of(option.split(" (?=b|c)")));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).startsWith("manzil: ").contains("manzil verify --help");
  }
}
