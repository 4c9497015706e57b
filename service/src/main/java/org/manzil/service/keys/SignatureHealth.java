package org.manzil.service.keys;

import org.manzil.jose.Es256;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Names on the health endpoint who computes ES256: the JDK where the quick provider failed. */
@Component
class SignatureHealth implements HealthIndicator {

  @Override
  public Health health() {
    return Health.up().withDetail("es256", Es256.provider()).build();
  }
}
