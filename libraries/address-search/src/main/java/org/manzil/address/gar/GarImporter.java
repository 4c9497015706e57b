package org.manzil.address.gar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.manzil.address.index.StreetWriter;
import org.manzil.address.register.ImportFailedException;
import org.manzil.address.register.ImportFailedException.Reason;
import org.manzil.address.register.ImportProgress;
import org.manzil.address.register.ImportReport;

/** Imports a full GAR delivery, from its zip in place or from an unpacked folder. */
public final class GarImporter {

  private static final String LICENCE =
      "Государственный адресный реестр (ГАР), ФНС России, https://fias.nalog.ru";

  private final Set<String> regions;
  private final LocalDate on;
  private final Consumer<ImportProgress> listener;

  /**
   * Prepares an import.
   *
   * @param regions two-digit region codes to take; empty takes all
   * @param on the day on which a row must be in force to count as current
   * @param progress told at each file and every few megabytes
   */
  public GarImporter(Set<String> regions, LocalDate on, Consumer<ImportProgress> progress) {
    this.regions = Set.copyOf(regions);
    this.on = on;
    this.listener = progress;
  }

  /**
   * Builds a fresh index inside the folder and makes it current at once when it is whole. Bad rows
   * are counted and left out; only an unreadable file fails the import.
   */
  public ImportReport importInto(Path delivery, Path into) throws ImportFailedException {
    if (!Files.exists(delivery)) {
      throw new ImportFailedException(Reason.NO_DELIVERY, delivery + " does not exist", null);
    }
    try (Delivery opened = Delivery.open(delivery)) {
      Map<String, Map<GarTable, DeliveryFile>> wanted = wanted(opened, delivery);
      return write(opened.dictionaries(), wanted, into);
    } catch (IOException unreadable) {
      throw new ImportFailedException(
          Reason.UNREADABLE, delivery + " cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  private Map<String, Map<GarTable, DeliveryFile>> wanted(Delivery delivery, Path path)
      throws ImportFailedException {
    if (delivery.regions().isEmpty()) {
      throw new ImportFailedException(
          Reason.NO_DELIVERY, path + " holds no region of a GAR delivery", null);
    }
    Map<String, Map<GarTable, DeliveryFile>> wanted = new TreeMap<>(delivery.regions());
    if (!regions.isEmpty()) {
      wanted.keySet().retainAll(regions);
    }
    for (String region : regions) {
      if (!wanted.containsKey(region)) {
        throw new ImportFailedException(
            Reason.NO_REGION, path + " does not hold region " + region, null);
      }
    }
    for (Map.Entry<String, Map<GarTable, DeliveryFile>> region : wanted.entrySet()) {
      requireTables(region.getKey(), region.getValue().keySet());
    }
    return wanted;
  }

  private static void requireTables(String region, Set<GarTable> held)
      throws ImportFailedException {
    for (GarTable table : GarTable.values()) {
      if (table.needed() && !held.contains(table)) {
        throw new ImportFailedException(
            Reason.INCOMPLETE, "region " + region + " lacks AS_" + table, null);
      }
    }
  }

  private ImportReport write(
      Map<GarTable, DeliveryFile> dictionaries,
      Map<String, Map<GarTable, DeliveryFile>> wanted,
      Path into)
      throws ImportFailedException {
    Collection<DeliveryFile> files =
        wanted.values().stream().flatMap(tables -> tables.values().stream()).toList();
    Progress progress = new Progress(listener, size(dictionaries.values()) + size(files));
    QuarantineCounts counts = new QuarantineCounts();
    Rows rows = new Rows(counts, progress);
    try (StreetWriter writer = StreetWriter.begin(into)) {
      BuildingTypes types = BuildingTypes.read(rows, dictionaries);
      for (Map<GarTable, DeliveryFile> tables : wanted.values()) {
        Region region = Region.read(rows, tables, types, on.toString());
        new RegionWriter(region, counts).write(writer);
      }
      if (writer.streets() == 0) {
        throw new ImportFailedException(
            Reason.INCOMPLETE, "no current street: a delta, or the wrong regions", null);
      }
      progress.tell("index");
      return new ImportReport(
          writer.finish("gar", version(files), LICENCE), counts.counts(), writer.generation());
    } catch (StreetWriter.AlreadyImportingException busy) {
      throw new ImportFailedException(Reason.BUSY, String.valueOf(busy.getMessage()), busy);
    } catch (IOException notWritten) {
      throw new ImportFailedException(
          Reason.NOT_WRITTEN, "the index was not written: " + notWritten.getMessage(), notWritten);
    }
  }

  private static long size(Collection<DeliveryFile> files) {
    return files.stream().mapToLong(DeliveryFile::size).sum();
  }

  /** Files of one delivery may be dated a day apart: the last of them dates the whole. */
  private static LocalDate version(Collection<DeliveryFile> files) {
    return files.stream().map(DeliveryFile::date).max(LocalDate::compareTo).orElseThrow();
  }
}
