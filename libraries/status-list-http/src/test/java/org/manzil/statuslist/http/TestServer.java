package org.manzil.statuslist.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/** A server on this machine that answers as it is told and counts who came. */
final class TestServer implements AutoCloseable {

  /** Writes the answer to one request. */
  @FunctionalInterface
  interface Script {
    void answer(String request, OutputStream out) throws IOException, InterruptedException;
  }

  final AtomicInteger connections = new AtomicInteger();
  final List<String> requests = new CopyOnWriteArrayList<>();
  private final ServerSocket socket;
  private final Thread acceptor;
  private volatile Script script;

  private TestServer(ServerSocketFactory sockets, Script script) {
    this.script = script;
    try {
      socket = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    acceptor = Thread.ofVirtual().start(this::accept);
  }

  static TestServer answering(Script script) {
    return new TestServer(ServerSocketFactory.getDefault(), script);
  }

  static TestServer answering(String raw) {
    return answering(script(raw));
  }

  static TestServer over(ServerSocketFactory tls, String raw) {
    return new TestServer(tls, script(raw));
  }

  static Script script(String raw) {
    return (request, out) -> out.write(raw.getBytes(StandardCharsets.ISO_8859_1));
  }

  static String ok(String type, String body) {
    return "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(type, body.length(), body);
  }

  void answer(Script next) {
    script = next;
  }

  void answer(String raw) {
    script = script(raw);
  }

  int port() {
    return socket.getLocalPort();
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        connections.incrementAndGet();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
      StringBuilder request = new StringBuilder();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        request.append(line).append('\n');
      }
      requests.add(request.toString());
      script.answer(request.toString(), client.getOutputStream());
      client.getOutputStream().flush();
    } catch (IOException | InterruptedException e) {
      // The client went away, as it should.
    }
  }

  /** Waits for the acceptor: until it ends, a closed socket can still take one connection. */
  @Override
  public void close() {
    try {
      socket.close();
      acceptor.join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
