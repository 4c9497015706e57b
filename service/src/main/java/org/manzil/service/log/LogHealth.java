package org.manzil.service.log;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says on the health endpoint whether the log takes entries. */
@Component
class LogHealth implements HealthIndicator {

  private final Sequencer sequencer;

  LogHealth(Sequencer sequencer) {
    this.sequencer = sequencer;
  }

  @Override
  public Health health() {
    return sequencer
        .fault()
        .map(fault -> Health.down().withDetail("fault", fault).build())
        .orElseGet(() -> Health.up().build());
  }
}
