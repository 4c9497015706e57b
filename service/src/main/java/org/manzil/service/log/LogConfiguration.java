package org.manzil.service.log;

import java.net.URI;
import org.manzil.service.keys.AuthorityKeys;
import org.manzil.service.keys.SigningKey;
import org.manzil.transparencylog.note.NoteSigner;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LogConfiguration {

  /** The log's origin is its address without the scheme, as tlog-checkpoint asks. */
  @Bean
  NoteSigner noteSigner(AuthorityKeys keys, @Value("${manzil.base-url}") URI baseUrl) {
    SigningKey key = keys.log();
    return new NoteSigner(baseUrl.getAuthority() + "/log", key.publicKey(), key.privateKey());
  }
}
