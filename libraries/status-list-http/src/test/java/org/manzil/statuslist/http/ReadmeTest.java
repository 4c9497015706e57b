package org.manzil.statuslist.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzil.statuslist.StatusList;
import org.manzil.statuslist.StatusListToken;
import org.manzil.statuslist.StatusSnapshot;

class ReadmeTest {
  @TempDir Path folder;

  @Test
  void theExampleCompilesAndSaysWhatTheReadmeSays() throws IOException {
    Instant now = Instant.parse("2026-11-22T10:00:00Z"); // a Sunday
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    KeyPair key = StatusListFetcherTest.pair();
    ListKeys trustedKeys = (list, keyId) -> Optional.of(key.getPublic());
    TestServer server = TestServer.answering("");
    URI authority = URI.create(server.uri("").toString());
    server.answer(
        TestServer.ok(
            StatusListToken.MEDIA_TYPE,
            StatusListToken.sign(
                StatusList.ofRevoked(1 << 17, new BitSet()),
                URI.create(authority + "/status-lists/1"),
                now,
                now.plusSeconds(3600),
                Duration.ofSeconds(25),
                "status-1",
                key.getPrivate())));

    // Only the authority that this verifier trusts is asked; a token may name whom it likes.
    BoundedGet get = BoundedGet.of(Origins.none().and(authority));
    StatusListFetcher lists = new StatusListFetcher(get, trustedKeys, clock).keepingIn(folder);
    Optional<StatusSnapshot> list = lists.find(URI.create(authority + "/status-lists/1"));

    // Known as of a moment; past its end a list says nothing any more, however well it was signed.
    String answer =
        list.isEmpty()
            ? "cannot tell"
            : !list.get().isInForce(clock.instant())
                ? "cannot tell; last known " + list.get().issuedAt()
                : (list.get().status(104_857).orElse(1) == 0 ? "not revoked" : "revoked")
                    + " as of "
                    + list.get().issuedAt();

    String readme = Files.readString(Path.of("README.md"));
    String here =
        Files.readString(Path.of("src/test/java/org/manzil/statuslist/http/ReadmeTest.java"));
    String example =
        readme.substring(readme.indexOf("```java\n") + 8, readme.indexOf("System.out"));
    assertThat(flat(here)).contains(flat(example));
    assertThat(readme).contains("System.out.println(answer); // " + answer);
    server.close();
  }

  private static String flat(String text) {
    return text.replaceAll("//", "").replaceAll("\\s+", "");
  }
}
