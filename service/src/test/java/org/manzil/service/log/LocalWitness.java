package org.manzil.service.log;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.manzil.transparencylog.note.CosignatureSigner;
import org.manzil.transparencylog.note.VerifierKey;
import org.manzil.transparencylog.witness.FolderWitnessStore;
import org.manzil.transparencylog.witness.Witness;
import org.manzil.transparencylog.witness.WitnessAnswer;

/** A witness on a port of this machine, which tests can send away and call back. */
final class LocalWitness implements AutoCloseable {

  private final HttpServer server;
  private final FolderWitnessStore store;
  private final Witness witness;
  private final CosignatureSigner signer;
  private final Map<String, List<VerifierKey>> logs = new ConcurrentHashMap<>();
  volatile boolean away;

  LocalWitness(Path folder) throws IOException, GeneralSecurityException {
    KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    signer =
        new CosignatureSigner(
            "witness.example", keys.getPublic(), keys.getPrivate(), Clock.systemUTC());
    store = FolderWitnessStore.open(folder);
    witness = new Witness(origin -> logs.getOrDefault(origin, List.of()), signer, store);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/add-checkpoint",
        exchange -> {
          try (exchange) {
            WitnessAnswer answer =
                away
                    ? new WitnessAnswer.Refused(503, "away")
                    : witness.add(exchange.getRequestBody().readAllBytes());
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
          }
        });
    server.start();
  }

  VerifierKey key() {
    return signer.verifierKey();
  }

  /** Knows the log from now on. */
  void know(LogPeriod period) {
    logs.put(period.origin(), List.of(period.key()));
  }

  WitnessSettings settings() {
    URI address = URI.create("http://localhost:" + server.getAddress().getPort());
    return new WitnessSettings(key().encode() + " " + address, "1");
  }

  @Override
  public void close() throws IOException {
    server.stop(0);
    store.close();
  }
}
