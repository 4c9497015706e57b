package org.manzil.acceptance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged service in a process of its own, with the demo profile and a fresh data folder. */
final class ManzilService implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofSeconds(180);

  private final Path data;
  private final int port;
  private final int managementPort;
  private Process process;

  private ManzilService(Path data) throws IOException {
    this.data = data;
    this.port = freePort();
    this.managementPort = freePort();
    this.process = launch();
  }

  /** Starts with a fresh folder and the sample register, and waits until it answers. */
  static ManzilService start() throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("manzil-acceptance");
    CommandLineRun imported =
        CommandLineRun.manzil(
            "addresses",
            "import",
            "--source",
            "gar",
            "--into",
            data.resolve("addresses").toString(),
            Repository.file("libraries/address-search/sample/gar").toString());
    if (imported.exitCode() != 0) {
      throw new IllegalStateException(imported.output());
    }
    ManzilService service = new ManzilService(data);
    service.awaitAnswer();
    return service;
  }

  String base() {
    return "http://localhost:" + port;
  }

  Path data() {
    return data;
  }

  Path trustFile() {
    return data.resolve("trust.json");
  }

  Api api() {
    return new Api(base());
  }

  /** Starts again on the same folder, port and keys. */
  void restart() throws IOException, InterruptedException {
    process = launch();
    awaitAnswer();
  }

  /** Ends the service as a power failure would; its database goes on. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    int unused = process.waitFor();
  }

  /** Ends the database as a power failure would; the service goes on. */
  void killDatabase() throws IOException, InterruptedException {
    int unused = new ProcessBuilder("kill", "-9", postmaster().getFirst()).start().waitFor();
  }

  /** A connection to the embedded database, for looking and for meddling. */
  Connection database() throws IOException, SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + postmaster().get(3) + "/postgres",
        "manzil",
        Files.readString(data.resolve("postgres/password")));
  }

  private List<String> postmaster() throws IOException {
    return Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"));
  }

  String log() throws IOException {
    return Files.readString(data.resolve("service.log"));
  }

  /** What another start on the same folder says. */
  CommandLineRun startAnother(int anotherPort) throws IOException, InterruptedException {
    Path output = Files.createTempFile("another", ".txt");
    Process another = process(anotherPort, freePort(), output).start();
    if (!another.waitFor(60, TimeUnit.SECONDS)) {
      another.destroyForcibly();
      throw new IllegalStateException("a second service started on the same folder");
    }
    return new CommandLineRun(another.exitValue(), Files.readString(output));
  }

  int port() {
    return port;
  }

  private Process launch() throws IOException {
    return process(port, managementPort, data.resolve("service.log")).start();
  }

  private ProcessBuilder process(int servicePort, int management, Path output) {
    List<String> command = new ArrayList<>();
    command.add(Repository.java());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-jar"));
    command.add(Repository.file("service/target/manzil-exec.jar").toString());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    builder.environment().put("MANZIL_PROFILE", "demo");
    builder.environment().put("MANZIL_DATA", data.toString());
    builder.environment().put("MANZIL_PORT", Integer.toString(servicePort));
    builder.environment().put("MANZIL_MANAGEMENT_PORT", Integer.toString(management));
    return builder;
  }

  private void awaitAnswer() throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      long limit = System.nanoTime() + START_LIMIT.toNanos();
      while (!answers(client)) {
        if (!process.isAlive() || System.nanoTime() > limit) {
          throw new IllegalStateException("the service did not start:\n" + log());
        }
        Thread.sleep(100);
      }
    }
  }

  private boolean answers(HttpClient client) throws InterruptedException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(base() + "/log/checkpoint"))
              .timeout(Duration.ofSeconds(5))
              .build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Stops as an operator would, and waits for the database's end too. */
  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
