package org.manzil.fuzzing;

import java.time.LocalDate;
import java.time.Month;
import org.manzil.traveldocument.Mrz;
import org.manzil.traveldocument.MrzReading;
import org.manzil.traveldocument.TravelDocument;

/** The parser of travel-document. */
final class DocumentTargets {

  private static final LocalDate TODAY = LocalDate.of(2026, Month.NOVEMBER, 22);

  private DocumentTargets() {}

  /** What is read without a finding can be written, and is read the same again. */
  static void mrz(byte[] data) {
    if (Mrz.read(Targets.text(data), TODAY) instanceof MrzReading.Zone zone
        && zone.findings().isEmpty()
        && !zone.document().cutShort()) {
      TravelDocument document = zone.document();
      MrzReading again = Mrz.read(String.join("\n", Mrz.write(document)), TODAY);
      Targets.check(
          again instanceof MrzReading.Zone same && same.document().equals(document),
          "lost on the way");
    }
  }
}
