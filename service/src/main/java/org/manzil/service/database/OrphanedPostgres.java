package org.manzil.service.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Scanner;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server that outlived the service that started it, as after {@code kill -9} of the service. */
final class OrphanedPostgres {

  private OrphanedPostgres() {}

  /**
   * Stops the server that still runs on {@code cluster}, if there is one, and waits for its end.
   */
  static void stop(Path cluster) throws IOException {
    Path pidFile = cluster.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    Scanner file = new Scanner(Files.readString(pidFile));
    // A file that was cut short by a crash names nobody.
    long pid = file.hasNextLong() ? file.nextLong() : 0;
    ProcessHandle.of(pid)
        .filter(process -> serves(process, cluster))
        .ifPresent(OrphanedPostgres::end);
  }

  /** A process id is used again after a restart of the machine, so the command line must match. */
  private static boolean serves(ProcessHandle process, Path cluster) {
    String commandLine = commandLine(process);
    return commandLine.contains("postgres") && commandLine.contains(cluster.toString());
  }

  /** With what it was started, or what it calls itself; empty once it has ended. */
  static String commandLine(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", "" + process.pid(), "cmdline"));
    } catch (IOException ended) {
      return "";
    }
  }

  private static void end(ProcessHandle process) {
    signal(process.pid(), "INT");
    try {
      process.onExit().get(20, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Java can send only TERM and KILL; TERM would wait for every client to leave. */
  static void signal(long pid, String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().onExit().join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
