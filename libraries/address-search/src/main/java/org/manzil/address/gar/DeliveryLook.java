package org.manzil.address.gar;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.manzil.address.intake.Progress;
import org.manzil.address.intake.QuarantineCounts;
import org.manzil.address.register.ImportFailedException;

/**
 * Tells a full delivery from a delta. The register names its archives {@code gar_xml.zip} and
 * {@code gar_delta_xml.zip}; where the name does not say it, a delivery is full when each of its
 * regions holds the region itself, which a delta holds only in the rare week that changed it.
 */
final class DeliveryLook {

  private DeliveryLook() {}

  static DeliveryKind of(Path path, Map<String, Map<GarTable, DeliveryFile>> regions)
      throws ImportFailedException {
    Path name = path.toAbsolutePath().normalize().getFileName();
    if (name != null && name.toString().toLowerCase(Locale.ROOT).contains("delta")) {
      return DeliveryKind.DELTA;
    }
    for (Map<GarTable, DeliveryFile> tables : regions.values()) {
      DeliveryFile objects = tables.get(GarTable.ADDR_OBJ);
      if (objects != null && !holdsRegion(objects)) {
        return DeliveryKind.DELTA;
      }
    }
    return DeliveryKind.FULL;
  }

  private static boolean holdsRegion(DeliveryFile objects) throws ImportFailedException {
    boolean[] found = new boolean[1];
    new Rows(new QuarantineCounts(), new Progress(_ -> {}, 0))
        .read(objects, row -> found[0] |= row.optionalNumber("LEVEL") == AddressObject.REGION);
    return found[0];
  }
}
