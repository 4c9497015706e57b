package org.manzil.address;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.manzil.address.gar.GarImporter;
import org.manzil.address.register.ImportFailedException;
import org.manzil.address.register.ImportReport;

/** The sample delivery as the tests import and ask it. */
public final class SampleIndex {

  /** Where the sample lies, seen from the module. */
  public static final Path SAMPLE = Path.of("sample", "gar");

  /** The day on which the tests import. */
  public static final LocalDate SUN_2026_11_22 = LocalDate.of(2026, 11, 22);

  private SampleIndex() {}

  /** Imports a delivery, all regions. */
  public static ImportReport importInto(Path delivery, Path into) throws ImportFailedException {
    return new GarImporter(Set.of(), SUN_2026_11_22, _ -> {}).importInto(delivery, into);
  }

  /** The answers to a query as "street, number, place" of the register. */
  public static List<String> found(AddressIndex index, String query) {
    return index.search(query, "ru", 10).stream().map(SampleIndex::line).toList();
  }

  private static String line(AddressHit hit) {
    String town = hit.place().split(",", -1)[0];
    return hit.number() == null
        ? hit.street() + ", " + town
        : hit.street() + ", " + hit.number() + ", " + town;
  }
}
