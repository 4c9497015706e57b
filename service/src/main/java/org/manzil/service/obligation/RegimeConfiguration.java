package org.manzil.service.obligation;

import org.manzil.rules.Regime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegimeConfiguration {

  @Bean
  Regime regime(@Value("${manzil.regime}") String id) {
    return Regime.bundled(id);
  }
}
