package org.manzil.service.mandate.web;

import java.time.Duration;
import org.manzil.service.account.Limit;
import org.manzil.service.account.LimitedPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wide, as for other codes: nobody guesses 116 bits. */
@Configuration(proxyBeanMethods = false)
class MandateLimits {

  @Bean
  LimitedPath mandateCodeLimit() {
    return new LimitedPath("/sign-in/mandate", new Limit("mandate", 120, Duration.ofMinutes(10)));
  }
}
