package org.manzil.statuslist.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzil.statuslist.http.FetchException.Reason;

/** Row 15 of the security table and its cousins: whatever a server does, the answer is bounded. */
class BoundedGetTest {
  private static final String OK = "HTTP/1.1 200 OK\r\n";

  private static Fetched get(TestServer server) throws FetchException {
    return getter(server).get(server.uri("/a?b=c"), "text/plain");
  }

  private static BoundedGet getter(TestServer server) {
    return BoundedGet.of(Origins.none().and(server.uri("/")));
  }

  private static void refused(TestServer server, BoundedGet get, Reason reason) {
    try (server) {
      assertThatThrownBy(() -> get.get(server.uri("/"), "text/plain"))
          .isInstanceOfSatisfying(
              FetchException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
  }

  private static void refused(String answer, Reason reason) {
    TestServer server = TestServer.answering(answer);
    refused(server, getter(server), reason);
  }

  @Test
  void whatIsServedComesBackAndTheRequestSaysNothingAboutTheAsker() throws FetchException {
    try (TestServer server =
        TestServer.answering(
            OK + "Content-Type: Text/Plain; charset=x\r\nETag: \"1\"\r\n\r\nhello")) {
      Fetched fetched = get(server);
      assertThat(new String(fetched.body(), ISO_8859_1)).isEqualTo("hello");
      assertThat(fetched.mediaType()).isEqualTo("text/plain");
      assertThat(fetched.entityTag()).isEqualTo("\"1\"");
      assertThat(fetched.unchanged()).isFalse();
      assertThat(server.requests)
          .containsExactly(
              """
              GET /a?b=c HTTP/1.1
              Host: 127.0.0.1:%d
              Accept: text/plain
              Accept-Encoding: identity
              Connection: close
              """
                  .formatted(server.port()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\n\r\nhello and more",
        "\r\nhello",
        "Transfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3;x=y\r\nllo\r\n0\r\nTrailer: x\r\n\r\n",
        "Content-Encoding: identity\r\nSet-Cookie: a=b\r\nSet-Cookie: c=d\r\n\r\nhello",
      })
  void everyPlainFormOfAnAnswerIsRead(String rest) throws FetchException {
    try (TestServer server = TestServer.answering(OK + rest)) {
      assertThat(new String(get(server).body(), ISO_8859_1)).isEqualTo("hello");
    }
  }

  @Test
  void interimAnswersAreSkipped() throws FetchException {
    try (TestServer server =
        TestServer.answering("HTTP/1.1 103 Early\r\nETag: \"0\"\r\n\r\n" + OK + "\r\nhello")) {
      assertThat(get(server).entityTag()).isNull();
    }
    refused("HTTP/1.1 100 Continue\r\n\r\n".repeat(9) + OK + "\r\n", Reason.MALFORMED);
    refused("HTTP/1.1 101 Switching\r\n\r\n" + OK + "\r\n", Reason.MALFORMED);
  }

  @Test
  void unchangedIsAnAnswerOnlyToWhoAskedForIt() throws FetchException {
    String unchanged = "HTTP/1.1 304 Not Modified\r\n\r\n";
    try (TestServer server = TestServer.answering(unchanged)) {
      Fetched fetched = getter(server).get(server.uri("/"), "text/plain", "\"1\"");
      assertThat(fetched.unchanged()).isTrue();
      assertThat(server.requests.getFirst()).contains("If-None-Match: \"1\"\n");
    }
    refused(unchanged, Reason.NOT_OK);
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 301, 302, 303, 307, 308})
  void aRedirectIsNotFollowed(int status) {
    try (TestServer inner = TestServer.answering(OK + "\r\nsecret")) {
      refused(
          "HTTP/1.1 %d X\r\nLocation: %s\r\n\r\n".formatted(status, inner.uri("/")), Reason.NOT_OK);
      assertThat(inner.connections).hasValue(0);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 204, 206, 400, 401, 404, 407, 429, 500, 503})
  void onlyTwoHundredCounts(int status) {
    refused("HTTP/1.1 %d X\r\n\r\nhello".formatted(status), Reason.NOT_OK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello\r\n\r\n",
        "HTTP/2 200 OK\r\n\r\n",
        "HTTP/1.1 2000 OK\r\n\r\n",
        "HTTP/1.1 200 OK\n\nhello",
        "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
        "HTTP/1.1 200 OK\r\nA : b\r\n\r\n",
        "HTTP/1.1 200 OK\r\nA: b\r\n folded\r\n\r\n",
        "HTTP/1.1 200 OK\r\nA: b\rc\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nContent-Length: 5, 5\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nContent-Length: +5\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nContent-Type: a\r\ncontent-type: b\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello!\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
      })
  void whatTwoReadersCouldReadDifferentlyIsRefused(String answer) {
    refused(answer, Reason.MALFORMED);
  }

  @Test
  void aHeadWithoutEndIsRefused() {
    refused(OK + "A: " + "b".repeat(20_000), Reason.MALFORMED);
    refused(OK + "A: b\r\n".repeat(20_000), Reason.MALFORMED);
    String chunked = OK + "Transfer-Encoding: chunked\r\n\r\n";
    refused(chunked + "1;" + "x".repeat(20_000), Reason.MALFORMED);
    refused(chunked + "0\r\n" + "A: b\r\n".repeat(20_000), Reason.MALFORMED);
  }

  @Test
  void aBodyBeyondTheBoundIsRefused() {
    refused(OK + "Content-Length: 2097153\r\n\r\n", Reason.TOO_LARGE);
    refused(OK + "Content-Length: 999999999999999999\r\n\r\n", Reason.TOO_LARGE);
    for (String head : List.of("\r\n", "Transfer-Encoding: chunked\r\n\r\n")) {
      byte[] chunk =
          (head.length() > 2 ? "400\r\n" + "x".repeat(1024) + "\r\n" : "x".repeat(1024))
              .getBytes(ISO_8859_1);
      TestServer endless =
          TestServer.answering(
              (request, out) -> {
                out.write((OK + head).getBytes(ISO_8859_1));
                while (true) {
                  out.write(chunk);
                }
              });
      refused(endless, getter(endless), Reason.TOO_LARGE);
    }
  }

  @Test
  void theTimeIsForAllOfIt() {
    Duration soon = Duration.ofMillis(400);
    TestServer silent = TestServer.answering((request, out) -> Thread.sleep(60_000));
    refused(silent, getter(silent).within(soon, 1024), Reason.TOO_SLOW);
    TestServer drop =
        TestServer.answering(
            (request, out) -> {
              for (byte octet : (OK + "A: b\r\n".repeat(99) + "\r\n").getBytes(ISO_8859_1)) {
                out.write(octet);
                out.flush();
                Thread.sleep(100);
              }
            });
    refused(drop, getter(drop).within(soon, 1024), Reason.TOO_SLOW);
    TestServer unasked = TestServer.answering(OK + "\r\n");
    BoundedGet slowNames =
        BoundedGet.of(Origins.none().and(URI.create("http://slow.example:" + unasked.port())))
            .withNames(
                host -> {
                  try {
                    Thread.sleep(60_000);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                  return List.of(InetAddress.getLoopbackAddress());
                })
            .within(soon, 1024);
    try (unasked) {
      assertThatThrownBy(
              () -> slowNames.get(URI.create("http://slow.example:" + unasked.port() + "/"), "*/*"))
          .isInstanceOfSatisfying(
              FetchException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_SLOW));
      assertThat(unasked.connections).hasValue(0);
    }
  }

  /** Linux drops what a full queue cannot take, as a firewall that swallows packets does. */
  @Test
  void anAddressThatSwallowsEverythingLeavesTimeForTheNextOne() throws Exception {
    InetAddress swallowing = InetAddress.getByName("127.0.0.2");
    try (TestServer server = TestServer.answering(OK + "\r\nhello");
        ServerSocket full = new ServerSocket(server.port(), 1, swallowing)) {
      List<Socket> queue = fill(full);
      URI uri = URI.create("http://lists.example:" + server.port() + "/");
      BoundedGet get =
          BoundedGet.of(Origins.none().and(uri))
              .withNames(name -> List.of(swallowing, InetAddress.getLoopbackAddress()));
      assertThat(get.get(uri, "*/*").body()).hasSize(5);
      BoundedGet nobody = get.withNames(name -> Collections.nCopies(9, swallowing));
      assertThatThrownBy(() -> nobody.within(Duration.ofMillis(500), 1024).get(uri, "*/*"))
          .isInstanceOf(FetchException.class);
      for (Socket socket : queue) {
        socket.close();
      }
    }
  }

  private static List<Socket> fill(ServerSocket server) throws IOException {
    List<Socket> queue = new ArrayList<>();
    while (queue.size() < 200) {
      Socket socket = new Socket();
      try {
        socket.connect(server.getLocalSocketAddress(), 200);
        queue.add(socket);
      } catch (SocketTimeoutException e) {
        socket.close();
        return queue;
      }
    }
    return Assumptions.abort("this system's queues have no end");
  }

  /** The one limit that the security table names; the server would go on for ever. */
  @Test
  void oneByteASecondEndsAfterFiveSeconds() {
    TestServer server =
        TestServer.answering(
            (request, out) -> {
              out.write((OK + "\r\n").getBytes(ISO_8859_1));
              while (true) {
                out.write('x');
                out.flush();
                Thread.sleep(1_000);
              }
            });
    long start = System.nanoTime();
    refused(server, getter(server), Reason.TOO_SLOW);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
  }

  @Test
  void nobodyListeningIsNotReached() {
    TestServer gone = TestServer.answering("");
    gone.close();
    refused(gone, getter(gone), Reason.NOT_REACHED);
  }

  @Test
  void row14TheNameIsLookedUpOnceAndTheConnectionGoesToThatAnswer() throws FetchException {
    try (TestServer server = TestServer.answering(OK + "\r\nhello")) {
      URI uri = URI.create("http://not-in-any-dns.example:" + server.port() + "/");
      AtomicInteger asked = new AtomicInteger();
      BoundedGet get =
          BoundedGet.of(Origins.none().and(uri))
              .withNames(
                  host -> {
                    assertThat(host).isEqualTo("not-in-any-dns.example");
                    asked.incrementAndGet();
                    return List.of(InetAddress.getLoopbackAddress());
                  });
      assertThat(get.get(uri, "*/*").body()).hasSize(5);
      assertThat(asked).hasValue(1);
      assertThat(server.connections).hasValue(1);
      assertThat(server.requests.getFirst())
          .contains("Host: not-in-any-dns.example:" + server.port());
    }
  }

  @Test
  void noProxyOfThisMachineIsUsed() throws FetchException {
    try (TestServer proxy = TestServer.answering(OK + "\r\nproxy");
        TestServer server = TestServer.answering(OK + "\r\nhello")) {
      for (String kind : List.of("http", "https", "socks")) {
        System.setProperty(kind + (kind.equals("socks") ? "ProxyHost" : ".proxyHost"), "127.0.0.1");
        System.setProperty(
            kind + (kind.equals("socks") ? "ProxyPort" : ".proxyPort"), "" + proxy.port());
      }
      System.setProperty("http.nonProxyHosts", "");
      assertThat(get(server).body()).hasSize(5);
      assertThat(proxy.connections).hasValue(0);
    } finally {
      System.getProperties()
          .keySet()
          .removeIf(name -> String.valueOf(name).matches("(?i).*proxy.*"));
    }
  }
}
