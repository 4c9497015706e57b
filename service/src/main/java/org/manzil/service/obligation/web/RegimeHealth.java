package org.manzil.service.obligation.web;

import org.manzil.service.obligation.RegimeStanding;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Says on the health endpoint which version of the rules judges today, and what of the configured
 * folder has no effect. That takes nobody away: it waits for the operator.
 */
@Component
class RegimeHealth extends AbstractHealthIndicator {

  private static final Status LIMITED = new Status("LIMITED");

  private final RegimeStanding standing;

  RegimeHealth(RegimeStanding standing) {
    super("the versions of the rules cannot be read");
    this.standing = standing;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    health.up();
    health.withDetail("regime", standing.regime()).withDetail("version", standing.version());
    standing.next().ifPresent(next -> health.withDetail("next", next));
    standing
        .complaint()
        .ifPresent(complaint -> health.status(LIMITED).withDetail("configured", complaint));
  }
}
