package org.manzil.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzil.receipt.ReceiptVerdict.Invalid;
import org.manzil.receipt.ReceiptVerdict.Undecided;
import org.manzil.receipt.ReceiptVerdict.Valid;
import org.manzil.trust.TrustFile;

/**
 * A verifier written from docs/standards alone (examples/verify_receipt.py) answers as ours does:
 * the pages are enough.
 */
class StrangersVerifierTest {

  private static final Path EXAMPLES = Path.of("../../docs/standards/examples");
  private static final int MUTATIONS = 60;

  @TempDir Path folder;

  @BeforeAll
  static void pythonIsThere() {
    try {
      new ProcessBuilder("python3", "--version").start().waitFor();
    } catch (IOException | InterruptedException _) {
      abort("skipped: python3 is not here");
    }
  }

  /** Asks the script's own function, many at once: a Python for each would take a minute. */
  private static final String MANY =
      """
      import sys, pathlib
      sys.path.insert(0, sys.argv[1])
      import verify_receipt
      for receipt in sorted(pathlib.Path(sys.argv[2]).glob("*.receipt")):
          code, words, status = verify_receipt.answer(
              receipt.read_bytes(), receipt.with_suffix(".trust").read_bytes())
          print(status, code)
      """;

  private static String ours(ReceiptVerdict verdict) {
    return switch (verdict) {
      case Valid _ -> "0 valid";
      case Invalid invalid -> "1 " + invalid.reason().code();
      case Undecided _ -> "2 undecided";
    };
  }

  private static String run(List<String> command, int status) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(status);
    return said;
  }

  private void assertSame(List<ReceiptCases.Case> cases) throws Exception {
    for (int i = 0; i < cases.size(); i++) {
      String name = "%04d".formatted(i);
      Files.write(folder.resolve(name + ".receipt"), cases.get(i).receipt());
      Files.write(folder.resolve(name + ".trust"), cases.get(i).trust().encode());
    }
    List<String> theirs =
        run(List.of("python3", "-B", "-c", MANY, EXAMPLES + "", folder + ""), 0).lines().toList();
    assertThat(theirs).as(String.join("\n", theirs)).hasSameSizeAs(cases);
    for (int i = 0; i < cases.size(); i++) {
      ReceiptVerdict ours = ReceiptVerifier.verify(cases.get(i).receipt(), cases.get(i).trust());
      assertThat(theirs.get(i)).as(cases.get(i).name() + ": " + ours).isEqualTo(ours(ours));
    }
  }

  @Test
  void theCommandSaysByItsExitWhatItFound() throws Exception {
    Path receipt = EXAMPLES.resolve("receipt.json");
    Path trust = EXAMPLES.resolve("trust.json");
    Path nobody = Files.writeString(folder.resolve("nobody.json"), "{}");
    Path broken = Files.writeString(folder.resolve("broken.json"), "{}");
    String script = EXAMPLES.resolve("verify_receipt.py") + "";
    assertThat(run(List.of("python3", "-B", script, receipt + "", trust + ""), 0))
        .isEqualTo("valid: notice 7KQ2-M9XD-4TRB-W6HJ-5 at 2026-11-20T08:15:30Z, entry 6 of 11\n");
    assertThat(run(List.of("python3", "-B", script, broken + "", trust + ""), 1))
        .startsWith("malformed: ");
    assertThat(run(List.of("python3", "-B", script, receipt + "", nobody + ""), 2))
        .startsWith("undecided: ");
  }

  @Test
  void damageHasTheSameReasonToBoth() throws Exception {
    byte[] receipt = Files.readAllBytes(EXAMPLES.resolve("receipt.json"));
    TrustFile trust = TrustFile.parse(Files.readAllBytes(EXAMPLES.resolve("trust.json")));
    long seed = Long.getLong("manzil.seed", System.nanoTime());
    System.out.println("the stranger's verifier: -Dmanzil.seed=" + seed);
    Random random = new Random(seed);
    assertSame(
        IntStream.range(0, MUTATIONS)
            .mapToObj(i -> "seed " + seed + ", change " + i)
            .map(name -> new ReceiptCases.Case(name, damaged(receipt, random), trust))
            .toList());
  }

  @Test
  void everyCaseHasTheSameAnswerToBoth() throws Exception {
    assertSame(ReceiptCases.all().toList());
  }

  /** One letter or digit becomes another, so that most changes get past the form. */
  private static byte[] damaged(byte[] receipt, Random random) {
    byte[] file = receipt.clone();
    if (random.nextInt(8) == 0) {
      return Arrays.copyOf(file, random.nextInt(file.length));
    }
    int at = random.nextInt(file.length);
    while (!Character.isLetterOrDigit(file[at])) {
      at = random.nextInt(file.length);
    }
    String letters = Character.isDigit(file[at]) ? "0123456789" : "ABCDabcdefgh";
    file[at] = (byte) letters.charAt(random.nextInt(letters.length()));
    return file;
  }
}
