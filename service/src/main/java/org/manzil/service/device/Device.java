package org.manzil.service.device;

import java.security.PublicKey;
import java.time.LocalDate;
import java.util.UUID;
import org.manzil.service.resident.ResidentId;

/**
 * A person's own phone.
 *
 * @param visitedOn the last day its owner was signed in on it, by the service's clock
 */
record Device(
    ResidentId resident, UUID id, PublicKey key, LocalDate registeredOn, LocalDate visitedOn) {

  /** How long after its owner's last visit a device may file for them. */
  static final int DAYS = 30;

  /** The last day on which it may. */
  LocalDate lastDay() {
    return visitedOn.plusDays(DAYS);
  }
}
