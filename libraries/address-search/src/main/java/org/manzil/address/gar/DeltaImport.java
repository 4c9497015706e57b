package org.manzil.address.gar;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.manzil.address.index.StreetWriter;
import org.manzil.address.intake.Intake;
import org.manzil.address.intake.Progress;
import org.manzil.address.intake.QuarantineCounts;
import org.manzil.address.register.ImportFailedException;
import org.manzil.address.register.ImportFailedException.Reason;

/**
 * Applies a delta to the regions kept beside the index, and writes all of them anew: what comes out
 * is what a full delivery of that day would give.
 */
final class DeltaImport implements Intake.Source {

  private final Path into;
  private final Delivery delivery;
  private final Map<String, Map<GarTable, DeliveryFile>> changed;
  private final Progress progress;
  private final LocalDate on;

  DeltaImport(
      Path into,
      Delivery delivery,
      Map<String, Map<GarTable, DeliveryFile>> changed,
      Progress progress,
      LocalDate on) {
    this.into = into;
    this.delivery = delivery;
    this.changed = changed;
    this.progress = progress;
    this.on = on;
  }

  @Override
  public Intake.Held read(StreetWriter writer, QuarantineCounts counts)
      throws ImportFailedException, IOException {
    Base base = Deltas.base(into);
    List<DeliveryFile> files = Delivery.files(changed.values());
    LocalDate version = Delivery.version(files);
    Deltas.refuseOlder(version, base);
    try (KeptRegions before = new KeptRegions(base.kept());
        KeptRegions kept = new KeptRegions(writer.kept())) {
      BuildingTypes types = BuildingTypes.read(new Rows(counts, progress), delivery.dictionaries());
      RegionReading reading =
          new RegionReading(kept, progress, counts, types, on.toString(), DeliveryKind.DELTA);
      for (String code : base.regions()) {
        Region region = region(code, before, kept, base, reading);
        new RegionWriter(region, counts).write(writer);
      }
      kept.retain(base.regions());
    }
    progress.tell("index");
    List<Applied> applied = new ArrayList<>(base.applied());
    applied.add(new Applied(DeliveryKind.DELTA, version, Fingerprint.of("", files)));
    Applied.write(applied, writer.kept());
    return new Intake.Held(GarImporter.REGISTER, version, GarImporter.LICENCE);
  }

  private Region region(
      String code, KeptRegions before, KeptRegions kept, Base base, RegionReading reading)
      throws ImportFailedException, IOException {
    Map<GarTable, DeliveryFile> tables = changed.get(code);
    if (tables == null) {
      kept.takeOver(code, base.kept());
      return undamaged(code, before);
    }
    String fingerprint = Fingerprint.of(fingerprint(code, before), tables.values());
    return reading.read(code, tables, fingerprint, () -> undamaged(code, before));
  }

  private static String fingerprint(String code, KeptRegions before) throws ImportFailedException {
    try {
      return before.fingerprint(code);
    } catch (IOException damaged) {
      throw damaged(code, damaged);
    }
  }

  private static Region undamaged(String code, KeptRegions before) throws ImportFailedException {
    try {
      return before.read(code);
    } catch (IOException damaged) {
      throw damaged(code, damaged);
    }
  }

  private static ImportFailedException damaged(String code, IOException cause) {
    return new ImportFailedException(
        Reason.NO_BASE,
        "what is kept of region " + code + " is damaged: import the full delivery again",
        cause);
  }
}
