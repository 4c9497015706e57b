package org.manzil.service;

import java.time.Instant;
import java.util.Objects;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Each test begins today, wherever the one before it has moved the demonstration's clock. */
final class TodaysClock implements TestExecutionListener {

  @Override
  public void beforeTestMethod(TestContext test) {
    Environment environment = test.getApplicationContext().getEnvironment();
    if (!environment.matchesProfiles("demo")) {
      return;
    }
    String port = environment.getProperty("local.server.port");
    int set =
        new TestBrowser(Integer.parseInt(Objects.requireNonNull(port)))
            .api("/demo/clock", "", "{\"now\":\"" + Instant.now() + "\"}")
            .status();
    if (set != 204) {
      throw new IllegalStateException("the clock answered " + set);
    }
  }
}
