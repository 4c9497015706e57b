package org.manzil.commandline.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.manzil.transparencylog.witness.AddCheckpoint;
import org.manzil.transparencylog.witness.Witness;
import org.manzil.transparencylog.witness.WitnessAnswer;

/** The witness's HTTP interface: {@code POST /add-checkpoint}, and nothing else. */
public final class WitnessServer implements AutoCloseable {

  private static final String PATH = "/add-checkpoint";
  private static final int SECONDS_TO_FINISH = 2;

  static {
    // In seconds, read once when the server's class is loaded: who trickles holds no thread long.
    setIfAbsent("sun.net.httpserver.maxReqTime", "10");
    setIfAbsent("sun.net.httpserver.maxRspTime", "10");
    setIfAbsent("jdk.httpserver.maxConnections", "256");
    setIfAbsent("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Witness witness;
  private final Consumer<String> complaints;

  private WitnessServer(HttpServer server, Witness witness, Consumer<String> complaints) {
    this.server = server;
    this.witness = witness;
    this.complaints = complaints;
  }

  /**
   * Listens at once; port 0 takes a free one. What only the operator can mend is told to {@code
   * complaints}.
   */
  public static WitnessServer start(
      InetSocketAddress address, Witness witness, Consumer<String> complaints) throws IOException {
    WitnessServer it = new WitnessServer(HttpServer.create(address, 0), witness, complaints);
    it.server.setExecutor(it.threads);
    it.server.createContext("/", it::answer);
    it.server.start();
    return it;
  }

  private static void setIfAbsent(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!exchange.getRequestURI().getPath().equals(PATH)) {
        send(exchange, 404, "text/plain; charset=utf-8", "only " + PATH + " is here\n");
      } else if (!exchange.getRequestMethod().equals("POST")) {
        exchange.getResponseHeaders().set("Allow", "POST");
        send(exchange, 405, "text/plain; charset=utf-8", "POST only\n");
      } else {
        post(exchange);
      }
    }
  }

  private void post(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(AddCheckpoint.LONGEST + 1);
    if (body.length > AddCheckpoint.LONGEST) {
      exchange.getResponseHeaders().set("Connection", "close");
      send(exchange, 413, "text/plain; charset=utf-8", "the request is too long\n");
      return;
    }
    WitnessAnswer answer;
    try {
      answer = witness.add(body);
    } catch (IOException e) {
      complaints.accept("the witness cannot use its memory: " + e.getMessage());
      send(exchange, 500, "text/plain; charset=utf-8", "the witness cannot use its memory\n");
      return;
    }
    send(exchange, answer.status(), answer.contentType(), answer.body());
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    // Closed here, since the exchange's own end first waits for the rest of the request.
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  /** Takes no more requests and gives those under way two seconds to end. */
  @Override
  public void close() {
    server.stop(SECONDS_TO_FINISH);
    threads.shutdown();
  }
}
