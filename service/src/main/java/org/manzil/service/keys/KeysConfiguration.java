package org.manzil.service.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KeysConfiguration {

  @Bean
  SecureRandom secureRandom() {
    return new SecureRandom();
  }

  @Bean
  AuthorityKeys authorityKeys(@Value("${manzil.data}") Path data, Clock clock, SecureRandom random)
      throws IOException {
    return new KeyFile(Files.createDirectories(data.resolve("keys"))).readOrMake(clock, random);
  }
}
