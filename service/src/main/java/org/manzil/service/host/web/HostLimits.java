package org.manzil.service.host.web;

import java.time.Duration;
import org.manzil.service.account.Limit;
import org.manzil.service.account.LimitedPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wide: nobody guesses 256 bits, and behind one address stands a whole dormitory. */
@Configuration(proxyBeanMethods = false)
class HostLimits {

  @Bean
  LimitedPath hostLimit() {
    return new LimitedPath("/h/**", new Limit("host", 600, Duration.ofMinutes(10)), true);
  }
}
