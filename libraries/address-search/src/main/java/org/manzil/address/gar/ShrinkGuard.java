package org.manzil.address.gar;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.address.index.StreetWriter;
import org.manzil.address.intake.Intake;
import org.manzil.address.intake.QuarantineCounts;
import org.manzil.address.register.ImportFailedException;
import org.manzil.address.register.ImportFailedException.Reason;

/**
 * Refuses a delivery that looks full and would leave less than half of the streets of the same
 * regions: it is a delta of the rare kind that holds the region itself, or a broken one.
 */
record ShrinkGuard(
    Intake.Source reading, Map<String, Map<GarTable, DeliveryFile>> wanted, Path into)
    implements Intake.Source {

  @Override
  public Intake.Held read(StreetWriter writer, QuarantineCounts counts)
      throws ImportFailedException, IOException {
    Intake.Held held = reading.read(writer, counts);
    Base base = baseIfReadable();
    if (base != null
        && base.regions().equals(wanted.keySet())
        && writer.streets() * 2 < base.held().streets()) {
      writer.forgetKept();
      throw new ImportFailedException(
          Reason.INCOMPLETE,
          "the delivery looks full and holds "
              + writer.streets()
              + " streets where there are "
              + base.held().streets()
              + ": if it is a delta, or if so many went, say so",
          null);
    }
    return held;
  }

  private @Nullable Base baseIfReadable() {
    try {
      return Base.in(into);
    } catch (IOException unreadable) {
      return null;
    }
  }
}
