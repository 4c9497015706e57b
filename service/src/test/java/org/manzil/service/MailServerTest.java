package org.manzil.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzil.service.database.StartupRefused;

class MailServerTest {

  @Test
  void withoutAHostNoMailIsOffered() {
    assertThat(MailServer.from(Map.of()).springProperties()).isEmpty();
    assertThat(MailServer.from(Map.of("MANZIL_MAIL_HOST", "")).springProperties()).isEmpty();
  }

  @Test
  void aConnectionIsProtectedUnlessTheOperatorSaysNo() {
    assertThat(server(Map.of()).springProperties())
        .containsEntry("spring.mail.port", 587)
        .containsEntry("spring.mail.properties.mail.smtp.starttls.required", true);
    assertThat(server(Map.of("MANZIL_MAIL_SECURITY", "tls")).springProperties())
        .containsEntry("spring.mail.port", 465)
        .containsEntry("spring.mail.protocol", "smtps");
    assertThat(server(Map.of("MANZIL_MAIL_SECURITY", "none")).springProperties())
        .containsEntry("spring.mail.properties.mail.smtp.starttls.required", false);
    assertThatThrownBy(() -> server(Map.of("MANZIL_MAIL_SECURITY", "off")))
        .isInstanceOf(StartupRefused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "office", "a@b, c@d", "Office <a@b>", "a@b\r\nBcc: c@d"})
  void aSenderThatIsNoAddressIsToldAtTheStart(String from) {
    assertThatThrownBy(
            () -> MailServer.from(Map.of("MANZIL_MAIL_HOST", "mx", "MANZIL_MAIL_FROM", from)))
        .isInstanceOf(StartupRefused.class)
        .hasMessageContaining("MANZIL_MAIL_FROM");
  }

  @Test
  void aPasswordIsNotSentInClear() {
    assertThatThrownBy(
            () -> server(Map.of("MANZIL_MAIL_SECURITY", "none", "MANZIL_MAIL_PASSWORD", "p")))
        .isInstanceOf(StartupRefused.class)
        .hasMessageContaining("MANZIL_MAIL_PASSWORD")
        .hasMessageNotContaining("\"p\"");
  }

  @Test
  void itsPasswordIsNotPrinted() {
    assertThat(server(Map.of("MANZIL_MAIL_USER", "u", "MANZIL_MAIL_PASSWORD", "secret")).toString())
        .doesNotContain("secret");
  }

  private static MailServer server(Map<String, String> more) {
    HashMap<String, String> all = new HashMap<>(more);
    all.put("MANZIL_MAIL_HOST", "mx.example");
    all.put("MANZIL_MAIL_FROM", "office@manzil.example");
    return MailServer.from(all);
  }
}
