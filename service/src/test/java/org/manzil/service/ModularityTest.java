package org.manzil.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.manzil.broken.service.BrokenApplication;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** The walls between capabilities. */
class ModularityTest {

  @Test
  void capabilitiesUseOnlyWhatOthersExposeAndNeverInACircle() {
    ApplicationModules modules = ApplicationModules.of(ManzilApplication.class);
    assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
        .contains("account", "notice", "desk", "card", "log", "accesslog", "resident");
    modules.verify();
  }

  @Test
  void theCheckFindsACircle() {
    Violations violations =
        ApplicationModules.of(BrokenApplication.class, location -> true).detectViolations();
    assertThat(violations.hasViolations()).isTrue();
    assertThat(violations.getMessages()).anyMatch(message -> message.contains("Cycle"));
  }
}
