package org.manzil.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzil.commandline.witness.TestLog;
import org.manzil.transparencylog.note.VerifierKey;
import org.manzil.transparencylog.witness.WitnessAnswer;
import org.manzil.transparencylog.witness.WitnessAnswer.Conflict;
import org.manzil.transparencylog.witness.WitnessAnswer.Cosigned;
import org.manzil.transparencylog.witness.WitnessAnswer.Refused;
import org.manzil.transparencylog.witness.WitnessClient;

/** {@code manzil witness} in a process of its own, killed and started again. */
class WitnessCommandTest {

  private static final TestLog LOG = TestLog.of("a.example/log", 40);

  @TempDir private Path folder = Path.of("");
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void killAll() {
    started.forEach(Process::destroyForcibly);
  }

  private record Running(Process process, String vkey, URI address, BufferedReader rest) {

    WitnessAnswer ask(int old, int size) throws IOException {
      try (HttpClient http = HttpClient.newHttpClient()) {
        return new WitnessClient(http, address, Duration.ofSeconds(20))
            .add(old, LOG.proof(old, size), LOG.checkpoint(size));
      }
    }

    /** Everything it says until its end. */
    String remaining() throws IOException {
      StringBuilder text = new StringBuilder();
      rest.lines().forEach(line -> text.append(line).append('\n'));
      return text.toString();
    }
  }

  private List<String> options(String... more) {
    List<String> options =
        new ArrayList<>(
            List.of("witness", "--key", folder.resolve("w.key").toString(), "--listen", "0"));
    options.addAll(List.of(more));
    return options;
  }

  private Process launch(List<String> options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
    command.add(Manzil.class.getName());
    command.addAll(options);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    started.add(process);
    return process;
  }

  private Running start(String... more) throws IOException {
    Process process = launch(options(more));
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String vkey = Objects.requireNonNull(out.readLine());
    return new Running(process, vkey, URI.create(Objects.requireNonNull(out.readLine())), out);
  }

  private Running startForLog() throws IOException {
    return start("--log-key", LOG.signer.verifierKey().encode());
  }

  @Test
  void killedAtAnyMomentItRemembersWhatItCosigned() throws Exception {
    Running first = startForLog();
    assertThat(first.ask(0, 5)).isInstanceOf(Cosigned.class);
    first.process().destroyForcibly().waitFor();
    Running second = startForLog();
    assertThat(second.vkey()).isEqualTo(first.vkey());
    assertThat(second.ask(0, 6)).isEqualTo(new Conflict(5));
    assertThat(second.ask(5, 6)).isInstanceOf(Cosigned.class);
  }

  @Test
  void stoppedBySigtermItEndsQuietly() throws Exception {
    Running running = startForLog();
    assertThat(running.ask(0, 5)).isInstanceOf(Cosigned.class);
    // The process's own destroy() would close the stream that is read below.
    running.process().toHandle().destroy();
    assertThat(running.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(running.remaining()).isEmpty();
    assertThat(folder.resolve("w.key.store"))
        .isDirectoryNotContaining(file -> file.toString().endsWith(".partial"));
  }

  @Test
  void aSecondOneOnTheSameStoreDoesNotStart() throws Exception {
    startForLog();
    Process second = launch(options("--log-key", LOG.signer.verifierKey().encode()));
    String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(second.waitFor()).isEqualTo(ExitCode.UNDECIDED);
    assertThat(said).startsWith("manzil: another witness is using the folder").hasLineCount(1);
  }

  @Test
  void itWaitsForATrustFile() throws Exception {
    Path trust = folder.resolve("trust.json");
    Running running = start("--trust", trust.toString());
    assertThat(running.ask(0, 5)).isInstanceOf(Refused.class);
    Files.writeString(trust, LOG.trustFile(List.of(), 0));
    assertThat(running.ask(0, 5)).isInstanceOf(Cosigned.class);
  }

  private record Run(int exitCode, String out, String err) {}

  private static Run run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        Manzil.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments);
    return new Run(exitCode, out.toString(), err.toString());
  }

  @Test
  void showMakesAKeyOnceAndPrintsIt() {
    String key = folder.resolve("w.key").toString();
    Run first = run("witness", "--key", key, "--name", "w.example", "--show");
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(VerifierKey.parse(first.out().strip()).name()).isEqualTo("w.example");
    assertThat(run("witness", "--key", key, "--show").out()).isEqualTo(first.out());
    Run other = run("witness", "--key", key, "--name", "other.example", "--show");
    assertThat(other.exitCode()).isEqualTo(ExitCode.UNDECIDED);
    assertThat(other.err()).contains("holds the key of w.example").hasLineCount(1);
  }

  @Test
  void aNewKeyIsCalledWitnessLocal() {
    Run run = run("witness", "--key", folder.resolve("w.key").toString(), "--show");
    assertThat(run.out()).startsWith("witness.local+");
  }

  @Test
  void whatIsMissingIsNamed() {
    String key = folder.resolve("w.key").toString();
    String vkey = LOG.signer.verifierKey().encode();
    assertThat(run("witness", "--show").err()).contains("--key");
    assertThat(run("witness", "--key", key, "--listen", "0").err()).contains("--log-key");
    assertThat(run("witness", "--key", key, "--log-key", vkey).err()).contains("--listen");
    Run malformed = run("witness", "--key", key, "--log-key", "x", "--listen", "0");
    assertThat(malformed.exitCode()).isEqualTo(ExitCode.UNDECIDED);
    assertThat(malformed.err()).contains("vkey").hasLineCount(1);
  }
}
