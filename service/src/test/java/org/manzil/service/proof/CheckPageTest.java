package org.manzil.service.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.manzil.receipt.ReceiptVerdict;
import org.manzil.receipt.text.ReceiptText;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser;
import org.manzil.service.TestBrowser.Page;
import org.springframework.boot.test.web.server.LocalServerPort;

@PageTest
class CheckPageTest {

  @LocalServerPort int port;

  @Test
  void theCheckingPageSetsNoCookieAndMayBeKept() {
    for (String path : new String[] {"/check", "/check?lang=ru"}) {
      Page page = new TestBrowser(port).get(path);
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.headers())
          .doesNotContainKey("set-cookie")
          .containsEntry("cache-control", "max-age=3600, public");
      assertThat(page.text()).doesNotContain("_csrf");
    }
  }

  @Test
  void theCheckingPageIsTheSameForWhoeverIsSignedIn() {
    assertThat(withoutNonces(new TestBrowser(port).as("mai").get("/check")))
        .isEqualTo(withoutNonces(new TestBrowser(port).get("/check")));
  }

  private static String withoutNonces(Page page) {
    return page.text().replaceAll(" nonce=\"[^\"]+\"", "");
  }

  @Test
  void everyReasonAgainstAReceiptIsSaidInWords() {
    List<String> codes =
        Stream.concat(
                Arrays.stream(ReceiptVerdict.Reason.values()).map(ReceiptVerdict.Reason::code),
                Arrays.stream(ReceiptText.Reason.values()).map(ReceiptText.Reason::code))
            .toList();
    for (String path : new String[] {"/check", "/check?lang=ru"}) {
      String texts = new TestBrowser(port).get(path).text();
      assertThat(codes).allSatisfy(code -> assertThat(texts).contains("reason.receipt." + code));
      assertThat(texts)
          .contains(
              "receipt.said.revoked", "receipt.field.addressText", "receipt.value.kind.arrival")
          .containsPattern("receipt.ground.[a-z-]+.*receipt.label.ground");
    }
  }

  @Test
  void otherPagesStillRememberTheLanguage() {
    assertThat(new TestBrowser(port).get("/log?lang=ru").headers().get("set-cookie"))
        .startsWith("lang=ru");
  }

  @Test
  void aScriptsTokenStandsInTheWalletsPages() {
    for (String path : new String[] {"/my/card", "/my/proof"}) {
      Page page = new TestBrowser(port).as("mai").get(path);
      assertThat(page.text())
          .containsPattern("<meta name=\"csrf-token\" content=\"[^\"]+\">")
          .contains("<meta name=\"csrf-header\" content=\"X-XSRF-TOKEN\">")
          .containsPattern("data-holder=\"[0-9a-f-]{36}\"");
    }
    assertThat(new TestBrowser(port).get("/my/card").path()).isEqualTo("/sign-in");
  }

  @Test
  void theLogTellsItsSizeAndHowToAuditIt() {
    Page page = new TestBrowser(port).get("/log");
    assertThat(page.text())
        .contains("manzil audit http://localhost/log --trust", "— localhost/log ", "Entries");
    assertThat(new TestBrowser(port).get("/log/checkpoint").headers().get("content-type"))
        .startsWith("text/plain");
  }
}
