package org.manzil.commandline;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.manzil.commandline.witness.ForkAlarm;
import org.manzil.commandline.witness.KnownLogs;
import org.manzil.commandline.witness.WitnessKey;
import org.manzil.commandline.witness.WitnessServer;
import org.manzil.transparencylog.note.VerifierKey;
import org.manzil.transparencylog.witness.FolderWitnessStore;
import org.manzil.transparencylog.witness.Witness;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code manzil witness}: cosigns checkpoints of logs that only grow, until it is stopped. */
@Command(
    name = "witness",
    mixinStandardHelpOptions = true,
    description = {
      "Cosigns the checkpoints of logs that only grow (C2SP tlog-witness).",
      "Prints its vkey and its address, and is quiet afterwards."
    })
final class WitnessCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--key",
      required = true,
      paramLabel = "FILE",
      description = "The witness's own key; made on first use.")
  private Path key = Path.of("");

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "The name of a new key (witness.local without it).")
  private @Nullable String name;

  @Option(names = "--show", description = "Prints the vkey and ends.")
  private boolean show;

  @Option(
      names = "--log-key",
      paramLabel = "VKEY",
      description = "A log's key, named as its origin; may repeat.")
  private @Nullable List<String> logKeys;

  @Option(
      names = "--trust",
      paramLabel = "FILE",
      description = "A trust file that names a log; it may come later and change.")
  private @Nullable Path trust;

  @Option(names = "--listen", paramLabel = "PORT", description = "0 takes a free one.")
  private @Nullable Integer port;

  @Option(
      names = "--bind",
      defaultValue = "127.0.0.1",
      paramLabel = "ADDRESS",
      description = "Where to listen (this machine alone without it).")
  private InetAddress bind = InetAddress.getLoopbackAddress();

  @Option(
      names = "--store",
      paramLabel = "FOLDER",
      description = "What it remembers (FILE.store without it). Never bring back an old copy.")
  private @Nullable Path store;

  @Override
  public Integer call() throws IOException, InterruptedException {
    WitnessKey own = ownKey();
    PrintWriter out = line().getOut();
    if (show) {
      out.println(own.verifierKey().encode());
      return ExitCode.VALID;
    }
    KnownLogs logs = logs();
    InetSocketAddress address = new InetSocketAddress(bind, requiredPort());
    Consumer<String> complaints = text -> line().getErr().println("manzil: " + OneLine.of(text));
    FolderWitnessStore memory = FolderWitnessStore.open(storeFolder());
    Witness witness =
        new Witness(logs, own.signer(InstantSource.system()), ForkAlarm.over(memory, complaints));
    WitnessServer server = WitnessServer.start(address, witness, complaints);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, memory, complaints)));
    out.println(own.verifierKey().encode());
    out.println(url(server.address()));
    out.flush();
    new CountDownLatch(1).await();
    return ExitCode.VALID;
  }

  private WitnessKey ownKey() throws IOException {
    if (!Files.exists(key)) {
      return WitnessKey.make(key, Objects.requireNonNullElse(name, "witness.local"));
    }
    WitnessKey own = WitnessKey.read(key);
    if (name != null && !name.equals(own.verifierKey().name())) {
      throw wrong(key + " holds the key of " + own.verifierKey().name());
    }
    return own;
  }

  private KnownLogs logs() {
    if (logKeys == null && trust == null) {
      throw wrong("Name a log with --log-key or --trust.");
    }
    List<String> vkeys = logKeys == null ? List.of() : logKeys;
    return KnownLogs.of(
        vkeys.stream().map(VerifierKey::parse).toList(), Optional.ofNullable(trust));
  }

  private int requiredPort() {
    if (port == null || port < 0 || port > 0xFFFF) {
      throw wrong("Name a port with --listen.");
    }
    return port;
  }

  private Path storeFolder() {
    return store == null ? key.resolveSibling(key.getFileName() + ".store") : store;
  }

  // In this order: while requests are under way the folder stays locked.
  private static void stop(
      WitnessServer server, FolderWitnessStore memory, Consumer<String> complaints) {
    server.close();
    try {
      memory.close();
    } catch (IOException e) {
      complaints.accept(String.valueOf(e.getMessage()));
    }
  }

  private static String url(InetSocketAddress address) {
    String host = address.getAddress().getHostAddress();
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(line(), message);
  }
}
