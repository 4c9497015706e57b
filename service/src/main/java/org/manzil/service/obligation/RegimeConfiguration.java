package org.manzil.service.obligation;

import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegimeConfiguration {

  /** Days end at the authority's midnight, on pages as in law. */
  @Bean
  ZoneId zone(Regimes regimes) {
    return regimes.zone();
  }
}
