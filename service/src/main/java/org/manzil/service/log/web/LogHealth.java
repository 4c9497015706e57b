package org.manzil.service.log.web;

import java.time.Instant;
import java.util.List;
import org.manzil.service.log.LogStanding;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says on the health endpoint whether the log takes entries. */
@Component
class LogHealth implements HealthIndicator {

  private final LogStanding log;

  LogHealth(LogStanding log) {
    this.log = log;
  }

  @Override
  public Health health() {
    Health.Builder health =
        log.fault().map(fault -> Health.down().withDetail("fault", fault)).orElseGet(Health::up);
    List<String> findings = log.findings();
    if (!findings.isEmpty()) {
      health.down().withDetail("findings", findings);
    }
    Instant checked = log.checked();
    health.withDetail("checked", checked == null ? "not yet" : checked.toString());
    log.witnesses()
        .forEach(
            witness ->
                health.withDetail(
                    "witness " + witness.name(),
                    witness.fault() == null
                        ? "cosigned " + witness.cosignedSize()
                        : witness.fault()));
    return health.build();
  }
}
