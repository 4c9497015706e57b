package org.manzil.service.device;

import java.time.Duration;
import org.manzil.service.account.Limit;

/** A refused notice stays on its phone, which sends it later. */
final class DeviceLimits {

  /** For one device whose signature holds. */
  static final Limit OF_DEVICE = new Limit("device-notices", 120, Duration.ofHours(1));

  /**
   * For one address, of what no known device signed. What one did is not counted: behind one
   * address of a mobile network stand thousands, and one of them must not hold up the others.
   */
  static final Limit OF_ADDRESS = new Limit("device-address", 600, Duration.ofMinutes(10));

  private DeviceLimits() {}
}
