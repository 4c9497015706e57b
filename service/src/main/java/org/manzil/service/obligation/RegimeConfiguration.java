package org.manzil.service.obligation;

import java.time.ZoneId;
import org.manzil.rules.Regime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegimeConfiguration {

  @Bean
  Regime regime(@Value("${manzil.regime}") String name) {
    return Regime.named(name);
  }

  /** Days end at the authority's midnight, on pages as in law. */
  @Bean
  ZoneId zone(Regime regime) {
    return regime.authority().zone();
  }
}
