package org.manzil.service.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

@PageTest
@ActiveProfiles(value = "production", inheritProfiles = false)
class NoDemonstrationTest {

  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/demo/sign-in",
        "/demo/residents",
        "/demo/registrars",
        "/demo/cards",
        "/demo/revocations",
        "/demo/clock",
        "/demo/outbox"
      })
  void theDemonstrationsDoorsAreNotThere(String path) {
    TestBrowser browser = new TestBrowser(port);
    assertThat(browser.post(path, Map.of("code", "mai")).status()).isEqualTo(404);
    assertThat(browser.get(path).status()).isEqualTo(404);
  }

  @Test
  void nobodyIsOfferedToSignInAs() {
    assertThat(new TestBrowser(port).get("/sign-in").text())
        .contains("Sign in with a passkey", "I have a one-time code")
        .doesNotContain("Dilnoza", "Residents");
  }
}
