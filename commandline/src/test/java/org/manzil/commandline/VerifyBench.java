package org.manzil.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.manzil.commandline.IssuedProofs.NOW;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** Runs {@code manzil verify} in this process, as it is believed by one authority's trust file. */
final class VerifyBench {

  final IssuedProofs proofs;
  final Path folder;
  final Path trust;

  VerifyBench(IssuedProofs proofs, Path folder, Path trust) {
    this.proofs = proofs;
    this.folder = folder;
    this.trust = trust;
  }

  static VerifyBench of(IssuedProofs proofs, Path folder) throws IOException {
    return new VerifyBench(proofs, folder, proofs.trustIn(folder));
  }

  record Run(int exitCode, String out, String err) {
    Map<?, ?> json() {
      assertThat(err).isEmpty();
      return Json.read(out.getBytes(UTF_8), Map.class);
    }
  }

  static Run run(List<String> arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line =
        Manzil.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    List<String> all = new ArrayList<>(List.of("verify"));
    all.addAll(arguments);
    int exitCode = line.execute(all.toArray(String[]::new));
    return new Run(exitCode, out.toString(), err.toString());
  }

  Run verify(String proof, String... options) throws IOException {
    return verifyFile(Files.writeString(folder.resolve("proof.txt"), proof), options);
  }

  Run verifyFile(Path file, String... options) {
    List<String> arguments = new ArrayList<>(List.of("--trust", trust.toString()));
    arguments.addAll(List.of(options));
    if (!arguments.contains("--at")) {
      arguments.addAll(List.of("--at", NOW.toString()));
    }
    arguments.add(file.toString());
    return run(arguments);
  }

  void assertInvalid(String reason, String proof, String... options) throws IOException {
    Run said = verify(proof, options);
    assertThat(said.exitCode()).as(said.out()).isEqualTo(1);
    assertThat(said.out()).startsWith("NOT VALID\n").contains(reason).doesNotContain("Rakhimov");
    String[] asJson = Arrays.copyOf(options, options.length + 1);
    asJson[options.length] = "--json";
    assertRefused("invalid", reason, verify(proof, asJson));
  }

  static void assertRefused(String verdict, String reason, Run run) {
    Map<String, Object> nothing = new HashMap<>();
    for (String name : List.of("statusAsOf", "issuer", "expires", "binding", "madeAt")) {
      nothing.put(name, null);
    }
    nothing.put("verdict", verdict);
    nothing.put("reasons", List.of(reason));
    nothing.put("claims", Map.of());
    nothing.put("status", reason.equals("revoked") ? "invalid" : "unknown");
    assertThat(run.json()).isEqualTo(nothing);
    assertThat(run.exitCode()).isEqualTo(verdict.equals("invalid") ? 1 : 2);
  }

  static void assertFailed(String reason, List<String> arguments) {
    for (String language : List.of("en", "ru")) {
      List<String> said = new ArrayList<>(List.of("--lang", language));
      said.addAll(arguments);
      Run run = run(said);
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).startsWith("manzil: " + reason + ": ");
      assertThat(run.err().lines()).hasSize(1);
    }
    List<String> asJson = new ArrayList<>(List.of("--json"));
    asJson.addAll(arguments);
    assertRefused("undecided", reason, run(asJson));
  }

  static Map<?, ?> claimsOf(Map<?, ?> json) {
    assertThat(json.get("claims")).isInstanceOf(Map.class);
    return json.get("claims") instanceof Map<?, ?> claims ? claims : Map.of();
  }
}
