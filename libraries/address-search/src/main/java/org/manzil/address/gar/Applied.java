package org.manzil.address.gar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the deliveries an index was built from, as a line of the file beside its regions.
 *
 * @param kind full or delta
 * @param version its date
 * @param fingerprint of its files
 */
record Applied(DeliveryKind kind, LocalDate version, String fingerprint) {

  private static final String FILE = "deliveries";

  /** All of them, the full one first; none when nothing of this register is kept. */
  static List<Applied> in(Path kept) throws IOException {
    List<Applied> applied = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(kept.resolve(FILE))) {
        applied.add(parsed(line));
      }
    } catch (NoSuchFileException none) {
      return List.of();
    } catch (DateTimeException | IllegalArgumentException damaged) {
      throw new IOException(kept.resolve(FILE) + " is damaged", damaged);
    }
    return applied;
  }

  private static Applied parsed(String line) {
    String[] words = line.split(" ", -1);
    if (words.length != 3) {
      throw new IllegalArgumentException(line);
    }
    return new Applied(DeliveryKind.valueOf(words[0]), LocalDate.parse(words[1]), words[2]);
  }

  static void write(List<Applied> all, Path kept) throws IOException {
    List<String> lines =
        all.stream()
            .map(one -> one.kind() + " " + one.version() + " " + one.fingerprint())
            .toList();
    Files.write(kept.resolve(FILE), lines);
  }
}
