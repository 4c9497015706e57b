package org.manzil.service.mail;

import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

@Configuration(proxyBeanMethods = false)
class MailConfiguration {

  /** The demonstration's carrier where there is one, else the mail server, else none. */
  @Bean
  CarrierChoice carrierChoice(
      ObjectProvider<Carrier> given,
      ObjectProvider<JavaMailSender> server,
      @Value("${manzil.mail.from:}") String from,
      Clock clock) {
    Carrier smtp =
        Optional.ofNullable(server.getIfAvailable())
            .filter(sender -> !from.isEmpty())
            .map(sender -> new SmtpCarrier(sender, from, clock))
            .orElse(null);
    return new CarrierChoice(given.getIfAvailable(() -> smtp));
  }
}
