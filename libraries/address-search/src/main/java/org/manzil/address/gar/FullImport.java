package org.manzil.address.gar;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.manzil.address.index.StreetWriter;
import org.manzil.address.intake.Intake;
import org.manzil.address.intake.Progress;
import org.manzil.address.intake.QuarantineCounts;
import org.manzil.address.register.ImportFailedException;

/** Imports all rows of the regions wanted. */
final class FullImport implements Intake.Source {

  private final Delivery delivery;
  private final Map<String, Map<GarTable, DeliveryFile>> wanted;
  private final Progress progress;
  private final LocalDate on;

  FullImport(
      Delivery delivery,
      Map<String, Map<GarTable, DeliveryFile>> wanted,
      Progress progress,
      LocalDate on) {
    this.delivery = delivery;
    this.wanted = wanted;
    this.progress = progress;
    this.on = on;
  }

  @Override
  public Intake.Held read(StreetWriter writer, QuarantineCounts counts)
      throws ImportFailedException, IOException {
    List<DeliveryFile> all = Delivery.files(wanted.values());
    try (KeptRegions kept = new KeptRegions(writer.kept())) {
      BuildingTypes types = BuildingTypes.read(new Rows(counts, progress), delivery.dictionaries());
      RegionReading reading =
          new RegionReading(kept, progress, counts, types, on.toString(), DeliveryKind.FULL);
      for (Map.Entry<String, Map<GarTable, DeliveryFile>> one : wanted.entrySet()) {
        List<DeliveryFile> files = new ArrayList<>(one.getValue().values());
        files.addAll(delivery.dictionaries().values());
        String fingerprint = Fingerprint.of("", files);
        Region region = reading.read(one.getKey(), one.getValue(), fingerprint, Region::empty);
        new RegionWriter(region, counts).write(writer);
      }
      kept.retain(wanted.keySet());
    }
    progress.tell("index");
    LocalDate version = Delivery.version(all);
    Applied applied = new Applied(DeliveryKind.FULL, version, Fingerprint.of("", all));
    Applied.write(List.of(applied), writer.kept());
    return new Intake.Held(GarImporter.REGISTER, version, GarImporter.LICENCE);
  }
}
