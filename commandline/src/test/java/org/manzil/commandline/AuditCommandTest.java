package org.manzil.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzil.commandline.witness.TestLog;
import org.manzil.transparencylog.note.CosignatureSigner;
import org.manzil.transparencylog.note.SignedNote;

class AuditCommandTest {

  private static final TestLog LOG = TestLog.of("a.example/log", 700);

  @TempDir private Path folder = Path.of("");
  private Path state = Path.of("");
  private Path trust = Path.of("");
  private Path log = Path.of("");

  private record Run(int exitCode, String out, String err) {}

  @BeforeEach
  void trustTheLog() throws IOException {
    state = folder.resolve("state");
    log = folder.resolve("log");
    trust = folder.resolve("trust.json");
    Files.writeString(trust, LOG.trustFile(List.of(), 0));
  }

  private Run audit(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("audit", "--trust", trust.toString(), log.toString()));
    arguments.addAll(Arrays.asList(more));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        Manzil.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments.toArray(String[]::new));
    return new Run(exitCode, out.toString(), err.toString());
  }

  private Run remembering(String... more) {
    List<String> arguments = new ArrayList<>(List.of("--state", state.toString()));
    arguments.addAll(Arrays.asList(more));
    return audit(arguments.toArray(String[]::new));
  }

  private void publish(TestLog from, int size) throws IOException {
    from.writeTo(log, size, from.checkpoint(size));
  }

  private List<Path> evidence() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().contains(".evidence-")).sorted().toList();
    }
  }

  private static Map<?, ?> json(Run run) {
    return Json.read(run.out().getBytes(UTF_8), Map.class);
  }

  @Test
  void aSecondAuditReadsOnlyWhatIsNew() throws IOException {
    publish(LOG, 300);
    assertThat(remembering().out())
        .isEqualToNormalizingNewlines(
            "CLEAN\n  all 300 entries add up to the signed checkpoint of a.example/log\n");
    publish(LOG, 700);
    Files.write(log.resolve("tile/entries/000"), new byte[] {1});
    Run second = remembering();
    assertThat(second.exitCode()).isZero();
    assertThat(second.out()).contains("the first 256 were read by an earlier audit");
    Run full = remembering("--full");
    assertThat(full.exitCode()).isEqualTo(ExitCode.INVALID);
    assertThat(full.out()).startsWith("WRONG").contains("entry 0:");
  }

  @Test
  void aRewrittenLogLeavesBothCheckpointsInFilesThatAreNamed() throws IOException {
    publish(LOG, 300);
    assertThat(remembering().exitCode()).isZero();
    String kept = Files.readString(state);
    publish(LOG.rewritten(3), 700);
    for (int i = 0; i < 2; i++) {
      Run run = remembering();
      assertThat(run.exitCode()).isEqualTo(ExitCode.INVALID);
      assertThat(evidence()).hasSize(2).allMatch(file -> run.out().contains(file.toString()));
    }
    assertThat(SignedNote.parse(Files.readAllBytes(evidence().get(0))))
        .isEqualTo(LOG.checkpoint(300));
    assertThat(SignedNote.parse(Files.readAllBytes(evidence().get(1))))
        .isEqualTo(LOG.rewritten(3).checkpoint(700));
    assertThat(Files.readString(state)).isEqualTo(kept);
  }

  @Test
  void whatIsNotCleanIsNotRemembered() throws IOException {
    publish(LOG, 300);
    Files.delete(log.resolve("tile/0/000"));
    assertThat(remembering().exitCode()).isEqualTo(ExitCode.INVALID);
    assertThat(state).doesNotExist();
  }

  @Test
  void aDamagedStateDecidesNothing() throws IOException {
    publish(LOG, 300);
    assertThat(remembering().exitCode()).isZero();
    String kept = Files.readString(state);
    for (String damaged :
        List.of("", "{}", LOG.checkpoint(300).encode(), kept.replace("/v1", "/v2"))) {
      Files.writeString(state, damaged);
      Run run = remembering();
      assertThat(run.exitCode()).isEqualTo(ExitCode.UNDECIDED);
      assertThat(run.err()).contains("state is not what an audit remembers").hasLineCount(1);
    }
    Files.writeString(state, kept.replace("\n300\n", "\n200\n"));
    assertThat(remembering().exitCode()).isEqualTo(ExitCode.UNDECIDED);
    Files.writeString(
        state, kept.replace(LOG.checkpoint(300).encode(), stranger().checkpoint(300).encode()));
    assertThat(remembering().exitCode()).isEqualTo(ExitCode.UNDECIDED);
    assertThat(evidence()).isEmpty();
  }

  private static TestLog stranger() {
    return TestLog.of("a.example/log", 700);
  }

  @Test
  void theWitnessPolicyOfTheTrustFileHolds() throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    CosignatureSigner witness =
        new CosignatureSigner(
            "w.example",
            pair.getPublic(),
            pair.getPrivate(),
            InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z")));
    Files.writeString(trust, LOG.trustFile(List.of(witness.verifierKey().encode()), 1));
    publish(LOG, 3);
    Run alone = audit();
    assertThat(alone.exitCode()).isEqualTo(ExitCode.INVALID);
    assertThat(alone.out()).contains("too-few-witnesses");
    SignedNote note = LOG.checkpoint(3);
    LOG.writeTo(log, 3, note.with(witness.cosign(note.text())));
    Run witnessed = audit();
    assertThat(witnessed.exitCode()).isZero();
    assertThat(witnessed.out()).contains("cosigned by w.example at 2026-11-22T10:00:00Z");
  }

  @Test
  void programsReadJson() throws IOException {
    publish(LOG, 300);
    Map<?, ?> clean = json(remembering("--json"));
    assertThat(clean.get("verdict")).isEqualTo("clean");
    assertThat(clean.get("size")).isEqualTo(300);
    assertThat(clean.get("firstRead")).isEqualTo(0);
    publish(LOG.rewritten(3), 300);
    Map<?, ?> rewritten = json(remembering("--json"));
    assertThat(rewritten.get("wrong")).isEqualTo("rewritten");
    List<Object> files = new ArrayList<>(evidence().stream().map(Path::toString).toList());
    assertThat(rewritten.get("evidence"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .containsExactlyInAnyOrderElementsOf(files);
    Map<?, ?> undecided = json(new Run(0, nowhere().out(), ""));
    assertThat(undecided.get("verdict")).isEqualTo("undecided");
  }

  private Run nowhere() {
    log = folder.resolve("nowhere");
    return audit("--json");
  }

  @Test
  void wrongPlacesAreJsonToo() throws IOException {
    publish(LOG, 700);
    byte[] tile = Files.readAllBytes(log.resolve("tile/1/000.p/2"));
    Files.delete(log.resolve("tile/1/000.p/2"));
    assertThat(json(audit("--json")).get("path")).isEqualTo("tile/1/000.p/2");
    Files.write(log.resolve("tile/1/000.p/2"), tile);
    Files.write(log.resolve("tile/entries/001"), new byte[] {1});
    assertThat(json(audit("--json")).get("index")).isEqualTo(256);
  }

  @Test
  void withoutTrustNothingIsDecided() {
    StringWriter out = new StringWriter();
    int exitCode =
        Manzil.commandLine().setOut(new PrintWriter(out)).execute("audit", log.toString());
    assertThat(exitCode).isEqualTo(ExitCode.UNDECIDED);
    assertThat(out.toString()).startsWith("COULD NOT DECIDE");
  }

  @Test
  void theBarIsAsLongAsItsShare() {
    assertThat(ProgressBar.line(0, 1_000_000, "entries"))
        .isEqualTo("[" + " ".repeat(30) + "]   0 %  0 of 1,000,000 entries");
    assertThat(ProgressBar.line(500_000, 1_000_000, "entries"))
        .startsWith("[" + "#".repeat(15) + " ");
    assertThat(ProgressBar.line(1_000_000, 1_000_000, "entries"))
        .startsWith("[" + "#".repeat(30) + "] 100 %");
  }
}
