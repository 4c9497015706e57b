package org.manzil.statuslist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  @Test
  void theExampleCompilesAndSaysWhatTheReadmeSays() throws IOException {
    byte[] secretKeyOfThisList = new byte[Decoys.KEY_BYTES];
    SecureRandom random = new SecureRandom();
    Instant now = Instant.parse("2026-11-22T10:00:00Z"); // a Sunday
    @Nullable Instant issuedAtOfTheListWeHold = null;
    URI uri = URI.create("https://registration.example.org/status-lists/1");
    KeyPair pair = StatusListTokenTest.key();
    PrivateKey privateKey = pair.getPrivate();
    Function<String, Optional<PublicKey>> trustedKeys = kid -> Optional.of(pair.getPublic());

    // An issuer gives each copy an index of its own and publishes what was revoked, among decoys.
    Decoys decoys = Decoys.of(secretKeyOfThisList, 1 << 17);
    int index = new IndexDraw(decoys, random).next();
    BitSet revoked = decoys.at(now);
    revoked.set(index);
    StatusList list = StatusList.ofRevoked(1 << 17, revoked);
    String jwt =
        StatusListToken.sign(
            list,
            uri,
            now,
            now.plus(Duration.ofHours(24)),
            Duration.ofSeconds(25),
            "status-1",
            privateKey);

    // A verifier checks the token and looks one index up; a refused token says nothing about any
    // credential.
    OptionalInt status =
        switch (StatusListToken.verify(jwt, uri, trustedKeys, now, issuedAtOfTheListWeHold)) {
          case StatusListVerdict.Verified(StatusSnapshot snapshot) -> snapshot.status(index);
          case StatusListVerdict.Rejected(StatusListReason reason, String detail) ->
              OptionalInt.empty();
        };

    String readme = Files.readString(Path.of("README.md"));
    String here = Files.readString(Path.of("src/test/java/org/manzil/statuslist/ReadmeTest.java"));
    String example =
        readme.substring(readme.indexOf("```java\n") + 8, readme.indexOf("System.out"));
    assertThat(flat(here)).contains(flat(example));
    assertThat(readme).contains("System.out.println(status); // " + status);
  }

  private static String flat(String text) {
    return text.replaceAll("//", "").replaceAll("\\s+", "");
  }
}
