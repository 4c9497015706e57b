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

  private static final double FLOOR = 0.95;

  /** Where several addresses answer a query, the one meant cannot always be the first. */
  private static final Map<String, Double> FLOORS =
      Map.of(
          "prefix while typing", 0.85,
          "prefix while typing, romanised", 0.85,
          "romanised with a typo and a number", 0.9);

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
  void noClassSinksBelowItsFloor() {
    SCORES.forEach(
        (kind, score) -> {
          assertThat(score.atOne())
              .as("%s, first answer: %s", kind, score.failed())
              .isGreaterThanOrEqualTo(FLOORS.getOrDefault(kind, FLOOR));
          assertThat(score.atTen())
              .as("%s, first ten answers: %s", kind, score.failed())
              .isGreaterThanOrEqualTo(FLOOR);
        });
  }

  @Test
  void thereAreEnoughQueries() {
    assertThat(SCORES.values().stream().mapToInt(Score::all).sum()).isGreaterThan(500);
  }
}
