package org.manzil.acceptance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The packaged service in a process of its own, with the demo profile. */
public final class ManzilService implements AutoCloseable {

  private static final Duration DATABASE_LIMIT = Duration.ofSeconds(60);
  private static final Duration START_LIMIT = Duration.ofSeconds(180);
  private static final AtomicInteger NEXT_PORT =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(20_000, 30_000));

  private final Path data;
  private final List<String> jvm;
  private final Map<String, String> environment;
  private final int port;
  private final int managementPort;
  private Process process;

  private ManzilService(Launch launch) throws IOException, InterruptedException {
    this.data = launch.data;
    this.jvm = launch.jvm;
    this.environment = launch.environment;
    this.port = freePort();
    this.managementPort = freePort();
    this.process = launch();
    awaitAnswer();
  }

  /** How a service is started: without a register, a witness or anything else not said here. */
  public static final class Launch {

    private final Path data;
    private final List<String> jvm = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();

    private Launch(Path data) {
      this.data = data;
    }

    /** Adds an option of the Java machine. */
    public Launch option(String option) {
      jvm.add(option);
      return this;
    }

    /** Sets one of the {@code MANZIL_*} variables. */
    public Launch setting(String name, String value) {
      environment.put(name, value);
      return this;
    }

    /** Starts it and waits until it answers. */
    public ManzilService start() throws IOException, InterruptedException {
      return new ManzilService(this);
    }
  }

  /** Will keep its data in that folder. */
  public static Launch in(Path data) {
    return new Launch(data);
  }

  /** Starts with a fresh folder and the sample register, and waits until it answers. */
  public static ManzilService start() throws IOException, InterruptedException {
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
    return in(data).start();
  }

  public String base() {
    return "http://localhost:" + port;
  }

  public Path data() {
    return data;
  }

  public Path trustFile() {
    return data.resolve("trust.json");
  }

  public Api api() {
    return new Api(base());
  }

  /** Starts again on the same folder, port and keys. */
  public void restart() throws IOException, InterruptedException {
    process = launch();
    awaitAnswer();
  }

  /** Ends the service as a power failure would; its database goes on. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    int unused = process.waitFor();
  }

  /** Waits until it has ended by itself or by somebody else. */
  public boolean awaitEnd(Duration patience) throws InterruptedException {
    return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** What the health endpoint says. */
  public Api.Answer health() throws IOException, InterruptedException {
    return new Api(management()).get("/actuator/health", null);
  }

  /** What an alarm asks: 503 for anything wrong with the log. */
  public Api.Answer logHealth() throws IOException, InterruptedException {
    return new Api(management()).get("/actuator/health/log", null);
  }

  /** The address of the management port. */
  public String management() {
    return "http://localhost:" + managementPort;
  }

  /** A connection to the embedded database, for looking and for meddling, once it answers. */
  public Connection database() throws IOException, SQLException, InterruptedException {
    long limit = System.nanoTime() + DATABASE_LIMIT.toNanos();
    while (true) {
      try {
        return DriverManager.getConnection(databaseUrl(), "manzil", databasePassword());
      } catch (SQLException | NoSuchFileException away) {
        // It may have been killed a moment ago and be starting again.
        if (System.nanoTime() > limit) {
          throw away;
        }
        Thread.sleep(200);
      }
    }
  }

  /** Where the embedded database listens. */
  public String databaseUrl() throws IOException {
    return "jdbc:postgresql://127.0.0.1:" + postmaster().get(3) + "/postgres";
  }

  public String databasePassword() throws IOException {
    return Files.readString(data.resolve("postgres/password"));
  }

  private List<String> postmaster() throws IOException {
    return Files.readAllLines(postmasterFile());
  }

  /** Where the embedded database says who it is. */
  public Path postmasterFile() {
    return data.resolve("postgres/cluster/postmaster.pid");
  }

  public String log() throws IOException {
    return Files.readString(output());
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
    return process(port, managementPort, output()).start();
  }

  // Beside the folder, which may be full.
  private Path output() {
    return data.resolveSibling(data.getFileName() + ".log");
  }

  private ProcessBuilder process(int servicePort, int management, Path output) {
    List<String> command = new ArrayList<>();
    command.add(Repository.java());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(jvm);
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
    builder.environment().putAll(environment);
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

  /** A port that the system gives to nobody who asks for any: those begin above. */
  public static int freePort() {
    while (true) {
      int port = NEXT_PORT.getAndIncrement();
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException taken) {
        // Somebody else's; the next one.
      }
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
