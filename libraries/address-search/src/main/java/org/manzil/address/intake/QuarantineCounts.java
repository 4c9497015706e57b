package org.manzil.address.intake;

import java.util.EnumMap;
import java.util.Map;
import org.manzil.address.register.Quarantine;

/** Counts what was put aside. */
public final class QuarantineCounts {

  private final Map<Quarantine, Long> counts = new EnumMap<>(Quarantine.class);

  /** Counts one. */
  public void add(Quarantine reason) {
    add(reason, 1);
  }

  /** Counts so many; none leave no trace. */
  public void add(Quarantine reason, long rows) {
    if (rows > 0) {
      counts.merge(reason, rows, Long::sum);
    }
  }

  /** Counts what another has counted. */
  public void addAll(QuarantineCounts others) {
    others.counts.forEach(this::add);
  }

  /** What was counted; reasons without rows are absent. */
  public Map<Quarantine, Long> counts() {
    return Map.copyOf(counts);
  }
}
