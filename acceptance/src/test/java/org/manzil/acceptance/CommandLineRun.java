package org.manzil.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of the command line: what it exited with and what it wrote. */
public record CommandLineRun(int exitCode, String output) {

  public static CommandLineRun manzil(String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(Repository.commandLine());
    command.addAll(List.of(arguments));
    return run(command);
  }

  /** Runs another program. */
  public static CommandLineRun run(List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("manzil-run", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    // A home of its own, so that no list of another test answers.
    String home = Files.createTempDirectory("home").toString();
    builder.environment().put("XDG_CACHE_HOME", home);
    builder.environment().put("XDG_STATE_HOME", home);
    Process process = builder.start();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("still running: " + command);
    }
    return new CommandLineRun(process.exitValue(), Files.readString(output));
  }
}
