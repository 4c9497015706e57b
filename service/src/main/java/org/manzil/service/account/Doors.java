package org.manzil.service.account;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The limits of signing in. They are wide: nobody guesses a passkey or a code of 116 bits, and a
 * whole mobile network may share one address. They keep one machine from occupying the others. What
 * all addresses try together has none: it would hold up the codes of everybody.
 */
@Configuration(proxyBeanMethods = false)
class Doors {

  @Bean
  LimitedPath passkeyLimit() {
    return new LimitedPath(
        "/sign-in/passkey/**", new Limit("passkey", 600, Duration.ofMinutes(10)));
  }

  @Bean
  LimitedPath codeLimit() {
    return new LimitedPath("/sign-in/code", new Limit("code", 120, Duration.ofMinutes(10)));
  }

  @Bean
  LimitedPath stayLimit() {
    return new LimitedPath("/session/stay", new Limit("stay", 60, Duration.ofMinutes(10)));
  }
}
