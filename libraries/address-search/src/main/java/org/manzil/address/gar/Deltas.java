package org.manzil.address.gar;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.manzil.address.register.ImportFailedException;
import org.manzil.address.register.ImportFailedException.Reason;

/** What must hold before a delta is applied. */
final class Deltas {

  private Deltas() {}

  /** What the folder holds; a delta is nothing without it. */
  static Base base(Path into) throws ImportFailedException {
    @Nullable Base base;
    try {
      base = Base.in(into);
    } catch (IOException unreadable) {
      throw new ImportFailedException(
          Reason.NO_BASE, into + " cannot be changed: " + unreadable.getMessage(), unreadable);
    }
    if (base == null) {
      throw new ImportFailedException(
          Reason.NO_BASE,
          "this is a delta, and " + into + " holds no GAR delivery: import the full one first",
          null);
    }
    return base;
  }

  /** The regions of the delta that are held; others are none of this index's business. */
  static Map<String, Map<GarTable, DeliveryFile>> changed(
      Delivery delivery, Set<String> asked, Base base) throws ImportFailedException {
    if (!asked.isEmpty() && !asked.equals(base.regions())) {
      throw new ImportFailedException(
          Reason.NO_REGION,
          "a delta is applied to all regions held " + base.regions() + ", not to " + asked,
          null);
    }
    Map<String, Map<GarTable, DeliveryFile>> changed = new TreeMap<>(delivery.regions());
    changed.keySet().retainAll(base.regions());
    if (changed.isEmpty()) {
      throw new ImportFailedException(
          Reason.NO_REGION,
          "the delta is of "
              + delivery.regions().keySet()
              + ", and the regions held are "
              + base.regions(),
          null);
    }
    return changed;
  }

  static void refuseOlder(LocalDate version, Base base) throws ImportFailedException {
    if (!version.isAfter(base.held().version())) {
      throw new ImportFailedException(
          Reason.NOT_FOLLOWING,
          "the delta is of " + version + ", and what is held is of " + base.held().version(),
          null);
    }
  }
}
