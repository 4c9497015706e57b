package org.manzil.service.address;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Shows on the health endpoint which register is served. */
@Component
class AddressHealth implements HealthIndicator {

  private final Addresses addresses;

  AddressHealth(Addresses addresses) {
    this.addresses = addresses;
  }

  /** Without a register people can still file in free text, so it is not down. */
  @Override
  public Health health() {
    Health.Builder health = Health.up();
    addresses
        .register()
        .ifPresentOrElse(
            held ->
                health
                    .withDetail("register", held.register())
                    .withDetail("version", held.version().toString())
                    .withDetail("streets", held.streets())
                    .withDetail("houses", held.houses()),
            () -> health.withDetail("register", "none"));
    return health.build();
  }
}
