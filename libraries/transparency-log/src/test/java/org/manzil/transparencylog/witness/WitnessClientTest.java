package org.manzil.transparencylog.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzil.transparencylog.ReferenceTree;
import org.manzil.transparencylog.TreeHead;
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.note.NoteSignature;
import org.manzil.transparencylog.note.SignedNote;
import org.manzil.transparencylog.note.TestKeys;
import org.manzil.transparencylog.witness.WitnessAnswer.Conflict;
import org.manzil.transparencylog.witness.WitnessAnswer.Cosigned;
import org.manzil.transparencylog.witness.WitnessAnswer.Refused;

class WitnessClientTest {

  private static final SignedNote NOTE =
      TestKeys.log("example.org/log").sign(Checkpoint.of("example.org/log", TreeHead.EMPTY).text());
  private static final NoteSignature LINE =
      TestKeys.Witness.named("witness.example").cosign(NOTE.text(), 5);

  private final CountDownLatch ended = new CountDownLatch(1);
  private HttpServer server;
  private int status = 200;
  private String type = "text/plain";
  private byte[] body = new byte[0];
  private boolean stalls;
  private String path = "";
  private byte[] asked = new byte[0];

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    ended.countDown();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      path = exchange.getRequestMethod() + " " + exchange.getRequestURI();
      asked = exchange.getRequestBody().readAllBytes();
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body, 0, stalls ? 1 : body.length);
      exchange.getResponseBody().flush();
      if (stalls) {
        ended.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private WitnessAnswer ask(Duration timeout) throws IOException {
    URI prefix = URI.create("http://localhost:" + server.getAddress().getPort() + "/w/");
    try (HttpClient client = HttpClient.newHttpClient()) {
      return new WitnessClient(client, prefix, timeout).add(3, ReferenceTree.leaves(0, 2), NOTE);
    }
  }

  private WitnessAnswer ask() throws IOException {
    return ask(Duration.ofSeconds(20));
  }

  private WitnessAnswer answered(int with, String mediaType, String text) throws IOException {
    status = with;
    type = mediaType;
    body = text.getBytes(UTF_8);
    return ask();
  }

  @Test
  void theRequestIsPostedBelowThePrefix() throws IOException {
    answered(200, "text/plain", LINE.line() + "\n");
    assertThat(path).isEqualTo("POST /w/add-checkpoint");
    assertThat(AddCheckpoint.parse(asked))
        .isEqualTo(new AddCheckpoint(3, ReferenceTree.leaves(0, 2), NOTE));
  }

  @Test
  void signatureLinesAreHandedOut() throws IOException {
    assertThat(answered(200, "text/plain", LINE.line() + "\n"))
        .isEqualTo(new Cosigned(List.of(LINE)));
  }

  @Test
  void aConflictTellsTheSize() throws IOException {
    assertThat(answered(409, "text/x.tlog.size", "17\n")).isEqualTo(new Conflict(17));
  }

  @Test
  void aConflictWithoutItsTypeIsARefusal() throws IOException {
    assertThat(answered(409, "text/plain", "17\n")).isEqualTo(new Refused(409, "17"));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 422})
  void refusalsAreToldInOneSafeLine(int code) throws IOException {
    assertThat(answered(code, "text/plain", "no\u001b[31m " + "x".repeat(300) + "\nmore"))
        .isEqualTo(new Refused(code, "no?[31m " + "x".repeat(192)));
  }

  @ParameterizedTest
  @CsvSource({"500, ''", "503, busy", "429, later", "408, late", "302, ''", "201, ok"})
  void whatIsAboutTheServerIsNotAnAnswer(int code, String text) {
    assertThatThrownBy(() -> answered(code, "text/plain", text)).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello\n", "— w AAAA\n", "— w AAAAAAA="})
  void a200WithoutSignatureLinesIsNotAnAnswer(String text) {
    assertThatThrownBy(() -> answered(200, "text/plain", text)).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "017\n", "-1\n", "17", "9223372036854775808\n", "x\n"})
  void aConflictWithoutASizeIsNotAnAnswer(String text) {
    assertThatThrownBy(() -> answered(409, "text/x.tlog.size", text))
        .isInstanceOf(IOException.class);
  }

  @Test
  void anEndlessAnswerIsNotRead() {
    assertThatThrownBy(() -> answered(200, "text/plain", "x".repeat(64 * 1024 + 1)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void anAnswerThatStallsEndsWithTheTimeout() {
    stalls = true;
    body = new byte[1000];
    assertThatThrownBy(() -> ask(Duration.ofSeconds(2)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("in time");
  }

  @Test
  void nobodyListeningIsNotAnAnswer() {
    server.stop(0);
    assertThatThrownBy(this::ask).isInstanceOf(IOException.class);
  }
}
