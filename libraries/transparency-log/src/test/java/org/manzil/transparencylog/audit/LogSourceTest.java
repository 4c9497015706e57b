package org.manzil.transparencylog.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzil.transparencylog.audit.AuditResult.Clean;

class LogSourceTest {

  private static final int TOO_LONG = 256 * 65_537 + 1;

  private final PublishedLog log = PublishedLog.of(600);
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/log/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring("/log/".length());
    try (exchange) {
      switch (path) {
        case "endless" -> send(exchange, new byte[TOO_LONG]);
        case "bomb" -> zipped(exchange, new byte[TOO_LONG]);
        case "broken" -> exchange.sendResponseHeaders(500, -1);
        case "moved" -> exchange.sendResponseHeaders(302, -1);
        default -> file(exchange, path);
      }
    }
  }

  private void file(HttpExchange exchange, String path) throws IOException {
    byte[] bytes = log.files.get(path);
    if (bytes == null) {
      exchange.sendResponseHeaders(404, -1);
    } else if (path.startsWith("tile/entries/")) {
      zipped(exchange, bytes);
    } else {
      send(exchange, bytes);
    }
  }

  private static void zipped(HttpExchange exchange, byte[] bytes) throws IOException {
    exchange.getResponseHeaders().add("Content-Encoding", "gzip");
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(bytes);
    }
    send(exchange, zipped.toByteArray());
  }

  private static void send(HttpExchange exchange, byte[] bytes) throws IOException {
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private HttpLogSource http(HttpClient client, String slash) {
    String prefix = "http://127.0.0.1:" + server.getAddress().getPort() + "/log" + slash;
    return new HttpLogSource(client, URI.create(prefix), Duration.ofSeconds(20));
  }

  @Test
  void aFolderIsAuditedLikeTheLogItMirrors(@TempDir Path folder) throws IOException {
    log.writeTo(folder);
    FolderLogSource source = new FolderLogSource(folder);
    assertThat(new LogAuditor(source, PublishedLog.POLICY, AuditProgress.NONE).audit())
        .isInstanceOf(Clean.class);
    assertThat(source.read("tile/9/000")).isEmpty();
  }

  @Test
  void aServedLogIsAuditedWithItsBundlesCompressed() {
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String slash : new String[] {"", "/"}) {
        LogSource source = http(client, slash);
        assertThat(new LogAuditor(source, PublishedLog.POLICY, AuditProgress.NONE).audit())
            .isInstanceOf(Clean.class);
      }
    }
  }

  @Test
  void answersThatAreNoFileAreErrorsAndMissingOnesEmpty() throws IOException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      LogSource source = http(client, "");
      assertThat(source.read("tile/9/000")).isEmpty();
      assertThatThrownBy(() -> source.read("broken")).isInstanceOf(IOException.class);
      assertThatThrownBy(() -> source.read("moved")).isInstanceOf(IOException.class);
      assertThatThrownBy(() -> source.read("endless")).isInstanceOf(IOException.class);
      assertThatThrownBy(() -> source.read("bomb")).isInstanceOf(IOException.class);
    }
  }
}
