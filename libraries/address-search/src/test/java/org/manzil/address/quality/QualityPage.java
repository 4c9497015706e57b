package org.manzil.address.quality;

import java.util.Map;

/** Writes the page on quality. */
final class QualityPage {

  private static final int MOST_NAMED = 6;

  private QualityPage() {}

  static String of(Map<String, Score> scores) {
    Score total = new Score();
    scores.values().forEach(total::add);
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # How well addresses are found

        Written by `libraries/address-search/quality`; do not edit. The queries and the register they are asked of lie in the tests of
        `libraries/address-search` (package `quality`): some written by hand, the others made from street names with a fixed seed. "At 1" is the
        share of queries whose address is the first answer, "at 3" and "at 10" among the first three and ten. A query with a house number
        counts only when that very house is the answer. The test beside them fails when a class falls below its floor.

        | class | queries | at 1 | at 3 | at 10 |
        |---|---|---|---|---|
        """);
    scores.forEach((kind, score) -> page.append("| %s | %s |%n".formatted(kind, score.cells())));
    page.append("| **all** | %s |%n".formatted(total.cells()));
    page.append("\n## What is not the first answer\n\n");
    scores.forEach((kind, score) -> failed(page, kind, score));
    return page.toString();
  }

  private static void failed(StringBuilder page, String kind, Score score) {
    score.failed().stream()
        .limit(MOST_NAMED)
        .forEach(line -> page.append("- %s: %s%n".formatted(kind, line)));
    if (score.failed().size() > MOST_NAMED) {
      page.append("- %s: and %d more%n".formatted(kind, score.failed().size() - MOST_NAMED));
    }
  }
}
