package org.manzil.service.log.web;

import java.time.Instant;
import java.util.List;
import org.manzil.service.log.LogStanding;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Says on the health endpoint how the log does. While it has a fault residents' filings are still
 * taken and their receipts follow, so a fault limits the service and must not have a load balancer
 * take it away.
 */
@Component
class LogHealth extends AbstractHealthIndicator {

  static final Status LIMITED = new Status("LIMITED");

  private final LogStanding log;

  LogHealth(LogStanding log) {
    super("the log's tables cannot be read");
    this.log = log;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    health.up();
    log.fault().ifPresent(fault -> health.status(LIMITED).withDetail("fault", fault));
    List<String> findings = log.findings();
    if (!findings.isEmpty()) {
      health.status(LIMITED).withDetail("findings", findings);
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
  }
}
