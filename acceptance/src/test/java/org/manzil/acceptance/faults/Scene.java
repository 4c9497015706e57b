package org.manzil.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import org.manzil.acceptance.CommandLineRun;
import org.manzil.acceptance.ManzilService;
import org.manzil.acceptance.failpoint.Action;
import org.manzil.acceptance.failpoint.FailpointAgent;
import org.manzil.acceptance.failpoint.FailpointFiles;

/** A service with a witness of its own and failpoints in its methods, and those who file. */
final class Scene implements AutoCloseable {

  private static final Duration UNTIL_FIRED = Duration.ofSeconds(60);

  private final Path folder;
  private final WitnessProcess witness;
  private final FailpointFiles failpoints;
  private final ManzilService service;
  private final Filers filers;
  private int counts;

  private Scene(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    Path data = folder.resolve("data");
    this.witness = WitnessProcess.start(folder.resolve("witness"), data.resolve("trust.json"));
    this.service = launch(data, "failpoints").start();
    this.failpoints = new FailpointFiles(folder.resolve("failpoints"));
    this.filers = new Filers(service.api());
  }

  static Scene set() throws IOException, InterruptedException {
    return in(Files.createTempDirectory("manzil-faults"));
  }

  static Scene in(Path folder) throws IOException, InterruptedException {
    return new Scene(folder);
  }

  /** Another node on the same database, under the same name, with the same keys and witness. */
  ManzilService another(String name) throws IOException, InterruptedException {
    Path data = Files.createDirectory(folder.resolve(name));
    copy(service.data().resolve("keys"), data.resolve("keys"));
    return launch(data, name + "-failpoints")
        .setting("MANZIL_BASE_URL", service.base())
        .setting("MANZIL_DB_URL", service.databaseUrl())
        .setting("MANZIL_DB_PASSWORD", service.databasePassword())
        .start();
  }

  private ManzilService.Launch launch(Path data, String listening) throws IOException {
    Path files = Files.createDirectory(folder.resolve(listening));
    return ManzilService.in(data)
        .option("-javaagent:" + AgentJar.into(folder) + "=" + files)
        .option("-D" + FailpointAgent.POINTS + "=" + Moment.all())
        .setting("MANZIL_WITNESSES", witness.setting());
  }

  /** Copies a folder with all it holds, to a place where there is none. */
  static void copy(Path from, Path to) throws IOException, InterruptedException {
    CommandLineRun copied = CommandLineRun.run(List.of("cp", "-a", from.toString(), to.toString()));
    assertThat(copied.exitCode()).as(copied.output()).isZero();
  }

  ManzilService service() {
    return service;
  }

  Filers filers() {
    return filers;
  }

  FailpointFiles failpoints() {
    return failpoints;
  }

  /** What is counted now goes into a folder of its own. */
  ReceiptCount count() throws Exception {
    return count(filers.filed(), service);
  }

  /** The same of those notices, asking that node for the log. */
  ReceiptCount count(List<Filed> filed, ManzilService node) throws Exception {
    try (Connection database = service.database()) {
      return new ReceiptCount(folder.resolve("count" + ++counts), filed, database, node);
    }
  }

  /** Lets it happen when the moment is come by that many times. */
  void arm(Action action, int pass, Moment moment) throws IOException {
    failpoints.arm(
        new FailpointFiles.Armed(action, pass, moment.failpoint(), service.postmasterFile()));
  }

  void awaitFired() throws InterruptedException {
    long begun = System.nanoTime();
    while (!failpoints.hasFired() && System.nanoTime() - begun < UNTIL_FIRED.toNanos()) {
      Thread.sleep(20);
    }
    assertThat(failpoints.hasFired()).as("the failpoint has fired").isTrue();
  }

  /** Ends the one, the other or both at this very moment; the service is not started again. */
  void kill(Action action) throws IOException, InterruptedException {
    if (action != Action.KILL_SERVICE) {
      try {
        Action.killDatabase(service.postmasterFile());
      } catch (NoSuchFileException e) {
        // It is just starting again after the last time.
      }
    }
    if (action != Action.KILL_DATABASE) {
      service.kill();
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    service.close();
    witness.close();
    CommandLineRun unused =
        CommandLineRun.run(List.of("rm", "-rf", service.data().resolve("postgres").toString()));
  }
}
