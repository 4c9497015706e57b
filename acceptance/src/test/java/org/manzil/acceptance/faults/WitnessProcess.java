package org.manzil.acceptance.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.manzil.acceptance.CommandLineRun;
import org.manzil.acceptance.ManzilService;
import org.manzil.acceptance.Repository;

/** {@code manzil witness} in a process of its own, as {@code ./run} starts it. */
final class WitnessProcess implements AutoCloseable {

  private final Process process;
  private final String setting;

  private WitnessProcess(Process process, String setting) {
    this.process = process;
    this.setting = setting;
  }

  /** Starts it on a fresh folder; it believes the log of that trust file, which may come later. */
  static WitnessProcess start(Path folder, Path trust) throws IOException, InterruptedException {
    String key = Files.createDirectories(folder).resolve("key").toString();
    CommandLineRun shown = CommandLineRun.manzil("witness", "--key", key, "--show");
    if (shown.exitCode() != 0) {
      throw new IllegalStateException(shown.output());
    }
    int port = ManzilService.freePort();
    List<String> command = new ArrayList<>(Repository.commandLine());
    command.addAll(List.of("witness", "--key", key, "--trust", trust.toString()));
    command.addAll(List.of("--store", folder.resolve("store").toString()));
    command.addAll(List.of("--listen", Integer.toString(port)));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    return new WitnessProcess(process, shown.output().strip() + " http://localhost:" + port);
  }

  /** What {@code MANZIL_WITNESSES} says to have it asked. */
  String setting() {
    return setting;
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
