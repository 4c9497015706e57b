package org.manzil.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.reason.ReasonWords;

class ReasonsPageTest {
  @Test
  void thePageListsEveryReasonOnceInTheOrderOfTheChecksAndInItsEnglishWords() throws IOException {
    List<String> listed =
        Files.readAllLines(Path.of("../../docs/standards/reasons.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .toList();
    ReasonWords words = ReasonWords.in(Locale.ENGLISH);
    assertThat(listed)
        .isEqualTo(
            Arrays.stream(ReasonCode.values())
                .map(reason -> "| `" + reason.code() + "` | " + words.of(reason) + " |")
                .toList());
  }
}
