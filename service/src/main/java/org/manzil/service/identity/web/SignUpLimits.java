package org.manzil.service.identity.web;

import java.time.Duration;
import org.manzil.service.account.Limit;
import org.manzil.service.account.LimitedPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wide, since a whole mobile network may share one address; it keeps out machines alone. */
@Configuration(proxyBeanMethods = false)
class SignUpLimits {

  @Bean
  LimitedPath signUpLimit() {
    return new LimitedPath("/sign-up", new Limit("sign-up", 60, Duration.ofMinutes(10)));
  }

  /** Beside the twenty tries an hour that one account has. */
  @Bean
  LimitedPath enrolmentCodeLimit() {
    return new LimitedPath(
        "/my/identity/enrolment", new Limit("enrolment-form", 60, Duration.ofMinutes(10)));
  }

  @Bean
  LimitedPath signUpPagesLimit() {
    return new LimitedPath("/sign-up/*", new Limit("sign-up-pages", 600, Duration.ofMinutes(10)));
  }
}
