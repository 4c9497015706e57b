package org.manzil.address.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzil.address.AddressIndex;
import org.manzil.address.SampleIndex;

class AddressQualityTest {

  @TempDir private static Path folder;
  private static final Map<String, Score> SCORES = new TreeMap<>();

  @BeforeAll
  static void ask() throws IOException {
    Registers.writeInto(folder);
    try (AddressIndex index = AddressIndex.open(folder)) {
      for (Asked asked : Queries.all()) {
        List<String> found = SampleIndex.found(index, asked.query());
        String best = found.isEmpty() ? "nothing" : found.getFirst();
        SCORES
            .computeIfAbsent(asked.kind(), _ -> new Score())
            .count(
                found.indexOf(asked.expected()),
                "%s → %s, not %s".formatted(asked.query(), best, asked.expected()));
      }
    }
  }

  @AfterAll
  static void report() throws IOException {
    String page = System.getProperty("address.quality.page");
    if (page != null) {
      Files.writeString(Path.of(page), QualityPage.of(SCORES));
    }
    if (Boolean.getBoolean("address.quality.show")) {
      SCORES.forEach(
          (kind, score) -> score.failed().forEach(line -> IO.println(kind + ": " + line)));
    }
  }

  @Test
  void thereAreEnoughQueries() {
    assertThat(SCORES.values().stream().mapToInt(Score::all).sum()).isGreaterThan(500);
  }
}
