package org.manzil.address.openaddresses;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import org.manzil.address.intake.ListImport;
import org.manzil.address.register.ImportFailedException;
import org.manzil.address.register.ImportProgress;
import org.manzil.address.register.ImportReport;

/** Imports OpenAddresses: CSV or GeoJSON lines, plain or {@code .gz}, a file or a folder. */
public final class OpenAddressesImporter {

  private final Set<String> regions;
  private final String licence;
  private final Consumer<ImportProgress> listener;

  /**
   * Prepares an import.
   *
   * @param regions values of the column REGION to take, in any case; empty takes all
   * @param licence the licence and attribution of the source, since each has its own
   * @param progress told at each file and every few megabytes
   */
  public OpenAddressesImporter(
      Set<String> regions, String licence, Consumer<ImportProgress> progress) {
    this.regions = Set.copyOf(regions);
    this.licence = licence;
    this.listener = progress;
  }

  /** Builds a fresh index inside the folder and makes it current at once when it is whole. */
  public ImportReport importInto(Path delivery, Path into) throws ImportFailedException {
    OpenAddressesLayout layout = new OpenAddressesLayout(licence);
    return ListImport.run(layout, regions, listener, delivery, into);
  }
}
