package org.manzil.address.ban;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import org.manzil.address.intake.ListImport;
import org.manzil.address.register.ImportFailedException;
import org.manzil.address.register.ImportProgress;
import org.manzil.address.register.ImportReport;

/** Imports BAN: {@code adresses-*.csv}, plain or {@code .gz}, one file or a folder of them. */
public final class BanImporter {

  private final Set<String> regions;
  private final Consumer<ImportProgress> listener;

  /**
   * Prepares an import.
   *
   * @param regions beginnings of INSEE codes to take, such as 75 or 69123; empty takes all
   * @param progress told at each file and every few megabytes
   */
  public BanImporter(Set<String> regions, Consumer<ImportProgress> progress) {
    this.regions = Set.copyOf(regions);
    this.listener = progress;
  }

  /** Builds a fresh index inside the folder and makes it current at once when it is whole. */
  public ImportReport importInto(Path delivery, Path into) throws ImportFailedException {
    return ListImport.run(new BanLayout(), regions, listener, delivery, into);
  }
}
