package org.manzil.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.manzil.credential.reason.ReasonCode;

class ReasonsPageTest {
  @Test
  void thePageListsEveryReasonOnceAndInTheOrderOfTheChecks() throws IOException {
    List<String> listed =
        Files.readAllLines(Path.of("../../docs/standards/reasons.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.substring(3, line.indexOf('`', 3)))
            .toList();
    assertThat(listed).isEqualTo(Arrays.stream(ReasonCode.values()).map(ReasonCode::code).toList());
  }
}
