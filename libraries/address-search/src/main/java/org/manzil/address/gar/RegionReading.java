package org.manzil.address.gar;

import java.io.IOException;
import java.util.Map;
import org.manzil.address.intake.Progress;
import org.manzil.address.intake.QuarantineCounts;
import org.manzil.address.register.ImportFailedException;
import org.manzil.address.register.ImportFailedException.Reason;
import org.manzil.address.register.Quarantine;

/** Reads the tables of a region, and keeps what was read for an import that goes on from here. */
final class RegionReading {

  private final KeptRegions kept;
  private final Progress progress;
  private final QuarantineCounts counts;
  private final BuildingTypes types;
  private final String day;
  private final DeliveryKind kind;

  RegionReading(
      KeptRegions kept,
      Progress progress,
      QuarantineCounts counts,
      BuildingTypes types,
      String day,
      DeliveryKind kind) {
    this.kept = kept;
    this.progress = progress;
    this.counts = counts;
    this.types = types;
    this.day = day;
    this.kind = kind;
  }

  /** Where the rows go on top of: nothing, or the region as it was before a delta. */
  interface Ground {
    Region region() throws ImportFailedException, IOException;
  }

  Region read(String code, Map<GarTable, DeliveryFile> tables, String fingerprint, Ground ground)
      throws ImportFailedException, IOException {
    Region finished = kept.ifReadFrom(code, fingerprint, counts);
    if (finished != null) {
      tables.values().forEach(file -> progress.skip(file.path(), file.size()));
      return finished;
    }
    Region region = ground.region();
    QuarantineCounts read = new QuarantineCounts();
    RegionRows into = new RegionRows(region, types, day, kind == DeliveryKind.DELTA);
    Rows rows = new Rows(read, progress);
    for (Map.Entry<GarTable, DeliveryFile> table : tables.entrySet()) {
      rows.read(table.getValue(), into.taker(table.getKey()));
    }
    judge(code, into.predecessors(), read);
    kept.write(code, fingerprint, region, read);
    counts.addAll(read);
    return region;
  }

  private static void judge(String code, Predecessors predecessors, QuarantineCounts read)
      throws ImportFailedException {
    if (predecessors.deliverySkipped()) {
      throw new ImportFailedException(
          Reason.NOT_FOLLOWING,
          "most changes of region "
              + code
              + " follow rows that are not held: a delta was skipped, or this one belongs to"
              + " another delivery",
          null);
    }
    read.add(Quarantine.UNKNOWN_PREDECESSOR, predecessors.missing());
  }
}
