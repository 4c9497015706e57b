package org.manzil.service;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The one clock; the demonstration brings its own, which can be moved. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class TimeConfiguration {

  @Bean
  @Profile("!demo")
  Clock clock() {
    return Clock.systemUTC();
  }
}
