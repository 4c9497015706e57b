package org.manzil.address.gar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.manzil.address.intake.Intake;
import org.manzil.address.intake.Progress;
import org.manzil.address.register.ImportFailedException;
import org.manzil.address.register.ImportFailedException.Reason;
import org.manzil.address.register.ImportProgress;
import org.manzil.address.register.ImportReport;

/** Imports GAR deliveries, full ones and deltas, from the zip in place or an unpacked folder. */
public final class GarImporter {

  static final String REGISTER = "gar";
  static final String LICENCE =
      "Государственный адресный реестр (ГАР), ФНС России, https://fias.nalog.ru";

  private final Set<String> regions;
  private final LocalDate on;
  private final Consumer<ImportProgress> listener;
  private final @Nullable DeliveryKind kind;

  /**
   * Prepares an import.
   *
   * @param regions two-digit region codes to take; empty takes all
   * @param on the day on which a row must be in force to count as current
   * @param progress told at each file and every few megabytes
   */
  public GarImporter(Set<String> regions, LocalDate on, Consumer<ImportProgress> progress) {
    this(regions, on, progress, null);
  }

  private GarImporter(
      Set<String> regions,
      LocalDate on,
      Consumer<ImportProgress> listener,
      @Nullable DeliveryKind kind) {
    this.regions = Set.copyOf(regions);
    this.on = on;
    this.listener = listener;
    this.kind = kind;
  }

  /** The same, but taking deliveries for what is said here and not for what they look like. */
  public GarImporter as(DeliveryKind said) {
    return new GarImporter(regions, on, listener, said);
  }

  /**
   * Builds a fresh index inside the folder and makes it current at once when it is whole. A delta
   * is applied to what the folder holds. Bad rows are counted and left out; an import that fails
   * leaves the old index, and the regions it had finished are not read again by the next one.
   */
  public ImportReport importInto(Path path, Path into) throws ImportFailedException {
    if (!Files.exists(path)) {
      throw new ImportFailedException(Reason.NO_DELIVERY, path + " does not exist", null);
    }
    try (Delivery delivery = Delivery.open(path)) {
      if (delivery.regions().isEmpty()) {
        throw new ImportFailedException(
            Reason.NO_DELIVERY, path + " holds no region of a GAR delivery", null);
      }
      DeliveryKind looks = kind != null ? kind : DeliveryLook.of(path, asked(delivery));
      return looks == DeliveryKind.FULL ? full(delivery, path, into) : delta(delivery, into);
    } catch (IOException unreadable) {
      throw new ImportFailedException(
          Reason.UNREADABLE, path + " cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  private Map<String, Map<GarTable, DeliveryFile>> asked(Delivery delivery) {
    Map<String, Map<GarTable, DeliveryFile>> asked = new TreeMap<>(delivery.regions());
    if (!regions.isEmpty()) {
      asked.keySet().retainAll(regions);
    }
    return asked;
  }

  private ImportReport full(Delivery delivery, Path path, Path into) throws ImportFailedException {
    Map<String, Map<GarTable, DeliveryFile>> wanted = asked(delivery);
    for (String region : regions) {
      if (!wanted.containsKey(region)) {
        throw new ImportFailedException(
            Reason.NO_REGION, path + " does not hold region " + region, null);
      }
    }
    for (Map.Entry<String, Map<GarTable, DeliveryFile>> region : wanted.entrySet()) {
      requireTables(region.getKey(), region.getValue().keySet());
    }
    FullImport reading = new FullImport(delivery, wanted, progress(delivery, wanted), on);
    return Intake.run(into, kind != null ? reading : new ShrinkGuard(reading, wanted, into));
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

  private ImportReport delta(Delivery delivery, Path into) throws ImportFailedException {
    Base base = Deltas.base(into);
    Map<String, Map<GarTable, DeliveryFile>> changed = Deltas.changed(delivery, regions, base);
    List<DeliveryFile> files = Delivery.files(changed.values());
    if (base.includes(Fingerprint.of("", files))) {
      return new ImportReport(base.held(), Map.of(), base.generation(), false);
    }
    Deltas.refuseOlder(Delivery.version(files), base);
    Progress progress = progress(delivery, changed);
    return Intake.run(into, new DeltaImport(into, delivery, changed, progress, on));
  }

  private Progress progress(
      Delivery delivery, Map<String, Map<GarTable, DeliveryFile>> regionsRead) {
    long bytes = size(delivery.dictionaries().values());
    return new Progress(listener, bytes + size(Delivery.files(regionsRead.values())));
  }

  private static long size(Collection<DeliveryFile> files) {
    return files.stream().mapToLong(DeliveryFile::size).sum();
  }
}
