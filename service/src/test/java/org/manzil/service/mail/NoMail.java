package org.manzil.service.mail;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** An installation without a mail server. */
@TestConfiguration(proxyBeanMethods = false)
public class NoMail {

  @Bean
  @Primary
  CarrierChoice nobody() {
    return new CarrierChoice(null);
  }
}
