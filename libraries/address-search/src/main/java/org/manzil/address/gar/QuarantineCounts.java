package org.manzil.address.gar;

import java.util.EnumMap;
import java.util.Map;
import org.manzil.address.register.Quarantine;

/** Counts what was put aside. */
final class QuarantineCounts {

  private final Map<Quarantine, Long> counts = new EnumMap<>(Quarantine.class);

  void add(Quarantine reason) {
    counts.merge(reason, 1L, Long::sum);
  }

  Map<Quarantine, Long> counts() {
    return counts;
  }
}
