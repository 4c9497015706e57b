package org.manzil.commandline.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownLogsTest {

  private static final TestLog ONE = TestLog.of("one.example/log", 0);
  private static final TestLog TWO = TestLog.of("two.example/log", 0);

  @TempDir private Path folder = Path.of("");

  @Test
  void aLogNamedByItsKeyIsKnownByTheNameOfTheKey() {
    KnownLogs logs = KnownLogs.of(List.of(ONE.signer.verifierKey()), Optional.empty());
    assertThat(logs.keys("one.example/log")).containsExactly(ONE.signer.verifierKey());
    assertThat(logs.keys("two.example/log")).isEmpty();
  }

  @Test
  void aTrustFileMayComeLaterAndChange() throws IOException {
    Path trust = folder.resolve("trust.json");
    KnownLogs logs = KnownLogs.of(List.of(), Optional.of(trust));
    assertThat(logs.keys("one.example/log")).isEmpty();
    Files.writeString(trust, ONE.trustFile(List.of(), 0));
    assertThat(logs.keys("one.example/log")).containsExactly(ONE.signer.verifierKey());
    Files.delete(trust);
    assertThat(logs.keys("one.example/log")).hasSize(1);
    Files.writeString(trust, TWO.trustFile(List.of(), 0));
    // Some file systems count their times in ticks, and two changes fit into one.
    Files.setLastModifiedTime(trust, FileTime.from(Instant.now().plusSeconds(1)));
    assertThat(logs.keys("two.example/log")).containsExactly(TWO.signer.verifierKey());
    assertThat(logs.keys("one.example/log")).isEmpty();
  }

  @Test
  void aTrustFileHalfWrittenChangesNothing() throws IOException {
    Path trust = folder.resolve("trust.json");
    String whole = ONE.trustFile(List.of(), 0);
    KnownLogs logs = KnownLogs.of(List.of(), Optional.of(trust));
    Files.writeString(trust, whole);
    assertThat(logs.keys("one.example/log")).hasSize(1);
    for (String wrong : List.of("", whole.substring(0, 100), whole.replace("+", "-"))) {
      Files.writeString(trust, wrong);
      assertThat(logs.keys("one.example/log")).hasSize(1);
    }
  }

  @Test
  void keysOfOneOriginAreTakenTogetherAndOnce() throws IOException {
    Path trust = folder.resolve("trust.json");
    TestLog other = TestLog.of("one.example/log", 0);
    Files.writeString(trust, ONE.trustFile(List.of(), 0));
    KnownLogs logs =
        KnownLogs.of(
            List.of(ONE.signer.verifierKey(), other.signer.verifierKey()), Optional.of(trust));
    assertThat(logs.keys("one.example/log"))
        .containsExactly(ONE.signer.verifierKey(), other.signer.verifierKey());
  }
}
