package org.manzil.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.manzil.commandline.IssuedProofs.FACTS;
import static org.manzil.commandline.IssuedProofs.NOW;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzil.trust.SignedTrustList;

/** What is asked of the network: status lists and trust lists, and nothing without leave. */
class VerifyFetchingTest {

  private final IssuedProofs proofs = new IssuedProofs("https://a.example");

  @TempDir private Path folder = Path.of("");
  private VerifyBench bench = new VerifyBench(proofs, folder, folder);

  @BeforeEach
  void keepTrust() throws IOException {
    bench = VerifyBench.of(proofs, folder);
  }

  @Test
  void theStatusIsAskedOnThisMachineOnlyWhenAllowed() throws IOException {
    HttpServer server = server();
    IssuedProofs local = new IssuedProofs(address(server));
    bench = VerifyBench.of(local, folder);
    serve(server, "/status-lists/1", "application/statuslist+jwt", local::statusList);
    try {
      Map<?, ?> json =
          bench.verify(local.listed(3), "--json", "--allow-local", "--status", "fresh").json();
      assertThat(json.get("status")).isEqualTo("valid");
      assertThat(json.get("statusAsOf")).isEqualTo("2026-11-22T10:04:00Z");
      bench.assertInvalid("revoked", local.listed(7), "--allow-local", "--status", "fresh");
      bench.assertInvalid(
          "status-not-listed", local.listed(200), "--allow-local", "--status", "fresh");
    } finally {
      server.stop(0);
    }
    assertThat(bench.verify(local.listed(3), "--allow-local").exitCode()).isZero(); // It was kept.
    assertThat(bench.verify(local.listed(3), "--allow-local", "--status", "fresh").exitCode())
        .isEqualTo(2);
  }

  private static HttpServer server() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    return server;
  }

  private static String address(HttpServer server) {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static void serve(HttpServer server, String path, String type, Supplier<String> content) {
    server.createContext(
        path,
        exchange -> {
          byte[] body = content.get().getBytes(UTF_8);
          exchange.getResponseHeaders().add("Content-Type", type);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  @Test
  void aTrustListThatIsRolledBackIsNamedInOneLineAndInJson() throws IOException {
    HttpServer server = server();
    String path = "/" + UUID.randomUUID(); // What an earlier run believed is of no interest.
    AtomicInteger version = new AtomicInteger(2);
    String type = "application/" + SignedTrustList.TYPE;
    serve(server, path, type, () -> proofs.signedTrustList(version.get()));
    String proof = Files.writeString(folder.resolve("proof.txt"), proofs.bound(FACTS)).toString();
    List<String> arguments =
        List.of("--at", NOW.toString(), "--trust", address(server) + path, proof);
    try {
      assertThat(VerifyBench.run(arguments).exitCode()).isZero();
      version.set(1);
      VerifyBench.assertFailed("trust-list-rolled-back", arguments);
    } finally {
      server.stop(0);
    }
    assertThat(VerifyBench.run(arguments).exitCode())
        .isZero(); // Offline the list that is known still counts.
  }

  @Test
  void aStatusThatCannotBeHadLeavesItUndecidedUnlessNoneIsAskedFor() throws IOException {
    IssuedProofs away = new IssuedProofs("http://127.0.0.1:1");
    bench = VerifyBench.of(away, folder);
    VerifyBench.assertRefused(
        "undecided", "status-unknown", bench.verify(away.listed(3), "--json"));
    VerifyBench.Run without = bench.verify(away.listed(3), "--status", "none", "--lang", "en");
    assertThat(without.exitCode()).isZero();
    assertThat(without.out()).contains("Status: whether it was revoked is not known");
  }
}
