package org.manzil.address.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.manzil.address.index.StreetWriter;
import org.manzil.address.register.ImportFailedException;
import org.manzil.address.register.ImportFailedException.Reason;
import org.manzil.address.register.ImportProgress;
import org.manzil.address.register.ImportReport;

/** Imports a register that comes as lists of addresses: one row each, in any order. */
public final class ListImport implements Intake.Source {

  /** What is particular to one register. */
  public interface Layout {

    /** The scheme of its ids. */
    String register();

    /** One line to show where the law asks for it. */
    String licence(LocalDate version);

    /** How the names of its files end, before an optional {@code .gz}. */
    List<String> endings();

    /** Reads the rows of a file. */
    void read(InputFile file, Progress progress, QuarantineCounts counts, Fields.Taker taker)
        throws ImportFailedException, IOException;

    /** Whether the row lies in that region, by the register's own code or name. */
    boolean inRegion(Fields row, String region);

    /** The address in a row. */
    AddressRow address(Fields row) throws BadRowException;
  }

  private final Layout layout;
  private final List<InputFile> files;
  private final Set<String> regions;
  private final Set<String> met = new TreeSet<>();
  private final Progress progress;

  private ListImport(
      Layout layout,
      List<InputFile> files,
      Set<String> regions,
      Consumer<ImportProgress> listener) {
    this.layout = layout;
    this.files = files;
    this.regions = regions;
    this.progress = new Progress(listener, files.stream().mapToLong(InputFile::size).sum());
  }

  /** Builds an index of the file, or of all fitting files in the folder. */
  public static ImportReport run(
      Layout layout,
      Set<String> regions,
      Consumer<ImportProgress> listener,
      Path delivery,
      Path into)
      throws ImportFailedException {
    List<InputFile> files = InputFile.at(delivery, layout.endings());
    return Intake.run(into, new ListImport(layout, files, Set.copyOf(regions), listener));
  }

  @Override
  public Intake.Held read(StreetWriter writer, QuarantineCounts counts)
      throws ImportFailedException, IOException {
    LocalDate version = files.getFirst().date();
    try (StreetSorter sorter = new StreetSorter(writer)) {
      for (InputFile file : files) {
        layout.read(file, progress, counts, row -> take(row, sorter));
        version = file.date().isAfter(version) ? file.date() : version;
      }
      requireAllRegions();
      progress.tell("index");
      sorter.write(writer, counts);
    }
    return new Intake.Held(layout.register(), version, layout.licence(version));
  }

  private void take(Fields row, StreetSorter sorter) throws BadRowException, IOException {
    if (!regions.isEmpty()) {
      @Nullable String region = region(row);
      if (region == null) {
        return;
      }
      met.add(region);
    }
    sorter.add(layout.address(row));
  }

  private @Nullable String region(Fields row) {
    for (String region : regions) {
      if (layout.inRegion(row, region)) {
        return region;
      }
    }
    return null;
  }

  private void requireAllRegions() throws ImportFailedException {
    for (String region : regions) {
      if (!met.contains(region)) {
        throw new ImportFailedException(
            Reason.NO_REGION, "the delivery does not hold region " + region, null);
      }
    }
  }
}
