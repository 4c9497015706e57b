package org.manzil.traveldocument;

import java.time.LocalDate;
import java.util.List;
import org.manzil.traveldocument.MrzFinding.Problem;

/** Reads and writes machine-readable zones. */
public final class Mrz {

  private Mrz() {}

  /**
   * Reads what was typed, pasted or scanned: any case, spaces, other signs for the filler, too few
   * or too many fillers, all lines in one.
   *
   * @param today resolves the years, which have two digits
   */
  public static MrzReading read(String text, LocalDate today) {
    return MrzText.read(text)
        .map(lines -> new MrzReader(lines, today).read())
        .orElseGet(
            () -> new MrzReading.NoZone(List.of(new MrzFinding(MrzField.LINES, Problem.LENGTH))));
  }

  /**
   * The lines of a zone. Names that are too long for it are the caller's to cut.
   *
   * @throws IllegalArgumentException if something does not fit its field
   */
  public static List<String> write(TravelDocument document) {
    return new MrzWriter(document).write();
  }
}
