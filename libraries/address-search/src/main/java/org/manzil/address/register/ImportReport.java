package org.manzil.address.register;

import java.util.Map;

/**
 * What a finished import brought.
 *
 * @param register the register, its version and what is held of it
 * @param quarantined rows put aside, by reason; reasons without rows are absent
 * @param generation the name of the index folder
 * @param changed false when all of it had been imported before and nothing was written
 */
public record ImportReport(
    RegisterVersion register,
    Map<Quarantine, Long> quarantined,
    String generation,
    boolean changed) {

  /** Keeps a copy of the counts. */
  public ImportReport {
    quarantined = Map.copyOf(quarantined);
  }

  /** Streets held, settlements and quarters with houses of their own included. */
  public long streets() {
    return register.streets();
  }

  /** Houses held. */
  public long houses() {
    return register.houses();
  }
}
