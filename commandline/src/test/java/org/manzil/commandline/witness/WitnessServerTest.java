package org.manzil.commandline.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzil.transparencylog.note.CheckpointPolicy;
import org.manzil.transparencylog.note.CheckpointVerdict.Trusted;
import org.manzil.transparencylog.witness.AddCheckpoint;
import org.manzil.transparencylog.witness.FolderWitnessStore;
import org.manzil.transparencylog.witness.Witness;
import org.manzil.transparencylog.witness.WitnessAnswer;
import org.manzil.transparencylog.witness.WitnessAnswer.Conflict;
import org.manzil.transparencylog.witness.WitnessAnswer.Cosigned;
import org.manzil.transparencylog.witness.WitnessAnswer.Refused;
import org.manzil.transparencylog.witness.WitnessClient;

/** The witness as the world sees it: on a port. */
class WitnessServerTest {

  private static final TestLog LOG = TestLog.of("a.example/log", 40);
  private static final TestLog STRANGER = TestLog.of("b.example/log", 1);

  @TempDir private Path folder = Path.of("");
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> complaints = new ArrayList<>();
  private AutoCloseable stop = () -> {};
  private URI address = URI.create("");
  private WitnessKey key = WitnessKey.generate("witness.example");

  @BeforeEach
  void start() throws IOException {
    FolderWitnessStore store = FolderWitnessStore.open(folder);
    Witness witness =
        new Witness(
            KnownLogs.of(List.of(LOG.signer.verifierKey()), Optional.empty()),
            key.signer(InstantSource.system()),
            ForkAlarm.over(store, complaints::add));
    WitnessServer server =
        WitnessServer.start(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), witness, complaints::add);
    address = URI.create("http://127.0.0.1:" + server.address().getPort());
    stop =
        () -> {
          server.close();
          store.close();
        };
  }

  @AfterEach
  void stop() throws Exception {
    http.close();
    stop.close();
  }

  private WitnessAnswer ask(int old, TestLog log, int size) throws IOException {
    return new WitnessClient(http, address, Duration.ofSeconds(20))
        .add(old, log.proof(old, size), log.checkpoint(size));
  }

  private HttpResponse<String> send(String method, String path, byte[] body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path))
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void tlogWitness_addCheckpoint_allAnswersArriveOverHttp() throws Exception {
    CheckpointPolicy policy =
        new CheckpointPolicy(LOG.origin, LOG.signer.verifierKey(), List.of(key.verifierKey()), 1);
    assertThat(ask(0, LOG, 5))
        .isInstanceOfSatisfying(
            Cosigned.class,
            cosigned ->
                assertThat(policy.open(LOG.checkpoint(5).withSignatures(cosigned.signatures())))
                    .isInstanceOf(Trusted.class));
    assertThat(ask(5, LOG, 30)).isInstanceOf(Cosigned.class);
    assertThat(ask(5, LOG, 40)).isEqualTo(new Conflict(30));
    assertThat(ask(0, STRANGER, 1))
        .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.status()).isEqualTo(404));
    assertThat(ask(30, LOG.rewritten(3), 40))
        .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.status()).isEqualTo(422));
    assertThat(send("POST", "/add-checkpoint", new byte[] {1}).statusCode()).isEqualTo(400);
    assertThat(complaints).isEmpty();
  }

  @Test
  void aForkIsToldToTheOperatorOnce() throws Exception {
    assertThat(ask(0, LOG, 5)).isInstanceOf(Cosigned.class);
    assertThat(ask(5, LOG.rewritten(3), 5)).isEqualTo(new Conflict(5));
    assertThat(ask(5, LOG.rewritten(2), 5)).isEqualTo(new Conflict(5));
    assertThat(complaints).singleElement().asString().startsWith("FORK: a.example/log");
  }

  @Test
  void onlyPostsToTheOnePathAreAnswered() throws Exception {
    assertThat(send("GET", "/add-checkpoint", new byte[0]).statusCode()).isEqualTo(405);
    assertThat(send("POST", "/", new byte[0]).statusCode()).isEqualTo(404);
    assertThat(send("POST", "/add-checkpoint/x", new byte[0]).statusCode()).isEqualTo(404);
  }

  @Test
  void aBodyOverTheLimitIsNotReadToItsEnd() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
      String head =
          "POST /add-checkpoint HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(new byte[AddCheckpoint.LONGEST + 1]);
      InputStream in = socket.getInputStream();
      assertThat(new String(in.readNBytes(12), StandardCharsets.US_ASCII))
          .isEqualTo("HTTP/1.1 413");
    }
  }

  @Test
  void aMemoryThatCannotBeReadIsAnErrorAndToldToTheOperator() throws Exception {
    stop.close();
    start();
    assertThat(ask(0, LOG, 5)).isInstanceOf(Cosigned.class);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".checkpoint")).toList()) {
        Files.writeString(file, "damaged");
      }
    }
    byte[] body =
        new AddCheckpoint(5, LOG.proof(5, 6), LOG.checkpoint(6))
            .encode()
            .getBytes(StandardCharsets.UTF_8);
    assertThat(send("POST", "/add-checkpoint", body).statusCode()).isEqualTo(500);
    assertThat(complaints).singleElement().asString().contains("is damaged");
  }

  @Test
  void ofManyAtOnceFromOneSizeOneIsCosignedAndTheOthersLearnWhatIsKept() throws Exception {
    assertThat(ask(0, LOG, 5)).isInstanceOf(Cosigned.class);
    List<Callable<WitnessAnswer>> tasks = new ArrayList<>();
    IntStream.rangeClosed(6, 30).forEach(size -> tasks.add(() -> ask(5, LOG, size)));
    long cosigned = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<WitnessAnswer> each : threads.invokeAll(tasks)) {
        if (each.get() instanceof Cosigned) {
          cosigned++;
        } else {
          assertThat(each.get())
              .isInstanceOfSatisfying(
                  Conflict.class, conflict -> assertThat(conflict.size()).isGreaterThan(5));
        }
      }
    }
    assertThat(cosigned).isEqualTo(1);
  }

  @Test
  void afterARestartItRemembers() throws Exception {
    assertThat(ask(0, LOG, 5)).isInstanceOf(Cosigned.class);
    stop.close();
    start();
    assertThat(ask(0, LOG, 6)).isEqualTo(new Conflict(5));
    assertThat(ask(5, LOG, 6)).isInstanceOf(Cosigned.class);
  }
}
