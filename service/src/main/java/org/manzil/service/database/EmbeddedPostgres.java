package org.manzil.service.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL as a child process with its data in the service's folder: durable (fsync and
 * synchronous commit on), reachable on loopback with a password only, started again when it dies or
 * is stuck.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final Duration START_LIMIT = Duration.ofSeconds(90);
  private static final String USER = "manzil";

  /**
   * How long it may let nobody in while it recovers nothing. After a crash on a full disk it has
   * been seen to stay like that, neither serving nor ending.
   */
  private static final Duration STUCK = Duration.ofMinutes(1);

  /** SQLSTATE class: no connection was made. */
  private static final String NO_CONNECTION = "08";

  /** SQLSTATE: starting, recovering or ending. */
  private static final String CANNOT_CONNECT_NOW = "57P03";

  private final Path binaries;
  private final Path cluster;
  private final Path serverLog;
  private final String password;
  private final int port;
  private final Duration stuck;
  private volatile boolean closing;
  private volatile Process server;

  private EmbeddedPostgres(Path binaries, Path folder, String password, Duration stuck)
      throws IOException {
    this.binaries = binaries;
    this.cluster = folder.resolve("cluster");
    this.serverLog = folder.resolve("postgres.log");
    this.password = password;
    this.port = freePort();
    this.stuck = stuck;
    if (!Files.exists(cluster.resolve("PG_VERSION"))) {
      createCluster(folder);
    }
    OrphanedPostgres.stop(cluster);
    this.server = launch();
  }

  /**
   * Starts PostgreSQL on {@code data}, making the cluster on the first start.
   *
   * @throws StartupRefused if it cannot be started; the message names its log file
   */
  public static EmbeddedPostgres start(DataFolder data) {
    return start(data, STUCK);
  }

  static EmbeddedPostgres start(DataFolder data, Duration stuck) {
    Path folder = data.folder("postgres");
    try {
      Path binaries = PostgresBinaries.unpackInto(folder.resolve("18.6"));
      EmbeddedPostgres postgres = new EmbeddedPostgres(binaries, folder, password(folder), stuck);
      postgres.awaitReady();
      Thread.ofPlatform().daemon().name("postgres-watch").start(postgres::watch);
      return postgres;
    } catch (IOException e) {
      throw new StartupRefused("the embedded PostgreSQL cannot start: " + e.getMessage(), e);
    }
  }

  /** How to reach it, as Spring's data source properties. */
  public Map<String, Object> springProperties() {
    return Map.of(
        "spring.datasource.url", jdbcUrl(),
        "spring.datasource.username", USER,
        "spring.datasource.password", password);
  }

  private String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  /** The process id of the server, for tests that end it by force. */
  public long pid() {
    return server.pid();
  }

  private static String password(Path folder) throws IOException {
    Path file = folder.resolve("password");
    if (!Files.exists(file)) {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      Path partial = folder.resolve("password.partial");
      Files.deleteIfExists(partial);
      Files.createFile(
          partial,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(partial, HexFormat.of().formatHex(random));
      Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return Files.readString(file);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void createCluster(Path folder) throws IOException {
    Path partial = folder.resolve("cluster.partial");
    run("rm", "-rf", partial.toString());
    run(
        program(
            "initdb",
            "--pgdata=" + partial,
            "--username=" + USER,
            "--pwfile=" + folder.resolve("password"),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C"));
    Files.move(partial, cluster);
  }

  private Process launch() throws IOException {
    List<String> command = new ArrayList<>();
    // A session of its own, so that Ctrl-C in the terminal reaches the service first.
    command.add("setsid");
    command.addAll(
        List.of(
            program(
                "postgres",
                "-D",
                cluster.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=on",
                "-c",
                "synchronous_commit=on",
                "-c",
                "full_page_writes=on",
                "-c",
                "max_connections=100",
                "-c",
                // With workers for I/O, a PostgreSQL 18 whose recovery failed on a full disk waits
                // for them for ever instead of ending, and nobody starts it again.
                "io_method=sync",
                "-c",
                // One watches over it, and that is this class: a PostgreSQL 18 that restarts by
                // itself
                // after a crash, and fails in that recovery too, can stay without a startup
                // process.
                "restart_after_crash=off",
                "-c",
                "timezone=UTC")));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(serverLog.toFile()))
        .start();
  }

  /** PostgreSQL refuses to run as root, so root runs it in a user namespace without privileges. */
  private String[] program(String name, String... arguments) {
    List<String> command = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(binaries.resolve("bin").resolve(name).toString());
    command.addAll(List.of(arguments));
    return command.toArray(String[]::new);
  }

  private void run(String... command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(serverLog.toFile()))
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new StartupRefused(command[0] + " failed; see " + serverLog);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartupRefused("interrupted while starting PostgreSQL", e);
    }
  }

  private void awaitReady() {
    long limit = System.nanoTime() + START_LIMIT.toNanos();
    while (!letsIn()) {
      if (System.nanoTime() - limit > 0) {
        throw new StartupRefused("PostgreSQL does not answer; see " + serverLog);
      }
      if (!server.isAlive()) {
        relaunch();
      }
      pause(50);
    }
  }

  private void watch() {
    long lookEvery = stuck.dividedBy(6).toNanos();
    long well = System.nanoTime();
    long looked = well;
    while (!closing) {
      pause(100);
      long now = System.nanoTime();
      if (!server.isAlive()) {
        LOG.error("PostgreSQL ended with {}; starting it again", server.exitValue());
        relaunch();
        well = System.nanoTime();
      } else if (now - looked > lookEvery) {
        looked = now;
        if (letsIn() || recovers()) {
          well = now;
        } else if (now - well > stuck.toNanos()) {
          LOG.error("PostgreSQL lets nobody in and recovers nothing; ending it");
          List<ProcessHandle> all = server.descendants().toList();
          server.destroyForcibly();
          all.forEach(ProcessHandle::destroyForcibly);
        }
      }
    }
  }

  /** Whether it answers; that it has enough connections is an answer, too. */
  private boolean letsIn() {
    Properties properties = new Properties();
    properties.setProperty("user", USER);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "2");
    properties.setProperty("loginTimeout", "5");
    try (Connection unused = DriverManager.getConnection(jdbcUrl(), properties)) {
      return true;
    } catch (SQLException e) {
      String state = Objects.requireNonNullElse(e.getSQLState(), NO_CONNECTION);
      return !state.startsWith(NO_CONNECTION) && !state.equals(CANNOT_CONNECT_NOW);
    }
  }

  /** What was interrupted may take long to recover. */
  private boolean recovers() {
    return server
        .children()
        .anyMatch(child -> OrphanedPostgres.commandLine(child).startsWith("postgres: startup"));
  }

  private void relaunch() {
    // Its own children may hold shared memory for a moment after it was killed.
    pause(500);
    if (closing) {
      return;
    }
    try {
      server = launch();
    } catch (IOException e) {
      // A machine short of memory refuses for a while; whoever watches the dead one comes again.
      LOG.error("PostgreSQL cannot be started", e);
    }
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartupRefused("interrupted while waiting for PostgreSQL", e);
    }
  }

  /** Stops the server after its open transactions have been rolled back. */
  @Override
  public void close() {
    closing = true;
    try {
      OrphanedPostgres.signal(server.pid(), "INT");
      if (!server.waitFor(20, TimeUnit.SECONDS)) {
        server.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      server.destroyForcibly();
    }
  }
}
