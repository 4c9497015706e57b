package org.manzil.service.duty.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser;
import org.manzil.service.mail.NoMail;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Where no mail server is set up, nobody is told that they will be reminded. */
@PageTest
@Import(NoMail.class)
class NoMailTest {

  @LocalServerPort private int port;

  @Test
  void thePagesSayThatRemindersAreNotOfferedAndTakeNoAddress() {
    TestBrowser browser = new TestBrowser(port).as("mai");
    assertThat(browser.get("/my/duties").text())
        .contains("Reminders by mail are not offered here")
        .doesNotContain("href=\"/my/reminders\"");
    assertThat(browser.get("/my/reminders").text())
        .contains("Reminders by mail are not offered here")
        .doesNotContain("name=\"address\"");
    Map<String, String> form =
        new LinkedHashMap<>(browser.get("/notices/new").form("/notices/new"));
    form.put("address", "mai@example.org");
    form.put("language", "en");
    assertThat(browser.post("/my/reminders", form).status()).isEqualTo(409);
  }
}
