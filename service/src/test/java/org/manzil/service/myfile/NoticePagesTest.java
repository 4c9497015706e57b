package org.manzil.service.myfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.manzil.service.FilingWalk;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser;
import org.manzil.service.TestBrowser.Page;
import org.springframework.boot.test.web.server.LocalServerPort;

@PageTest
class NoticePagesTest {

  @LocalServerPort int port;

  static Page filed(TestBrowser browser, String flat) {
    return FilingWalk.filed(browser, answers(flat));
  }

  private static Map<String, String> answers(String flat) {
    Map<String, String> answers = FilingWalk.answers(flat);
    answers.putAll(
        Map.of("address.text", "Барак 2", "address.notFound", "dormitory", "dwelling", "flat"));
    return answers;
  }

  static String number(Page page) {
    return page.path().substring("/notices/".length());
  }

  /** A registrar by API, who has opened the case. */
  static String registrar(TestBrowser browser, String number) {
    String token =
        browser
            .api("/demo/registrars", "", "{}")
            .text()
            .replaceAll(".*\"accessToken\":\"([^\"]+)\".*", "$1");
    Page opened =
        browser.api(
            "/api/v1/desk/cases/" + number + "/openings",
            token,
            "{\"reason\":\"To read <i>this</i> notice\"}");
    assertThat(opened.status()).isEqualTo(200);
    return token;
  }

  @Test
  void somebodyElsesNoticeIsAsAbsentAsOneThatNeverWas() {
    String number = number(filed(new TestBrowser(port).as("mai"), "404"));
    TestBrowser other = new TestBrowser(port).as("dilnoza");
    for (String rest : new String[] {"", "/receipt"}) {
      Page theirs = other.get("/notices/" + number + rest);
      Page never = other.get("/notices/00000-00000-00000" + rest);
      assertThat(theirs.status()).isEqualTo(404);
      assertThat(never.status()).isEqualTo(404);
      assertThat(likeEveryOther(theirs, number))
          .isEqualTo(likeEveryOther(never, "00000-00000-00000"));
      assertThat(theirs.headers().keySet()).isEqualTo(never.headers().keySet());
    }
  }

  /** Without the path that was asked for and what is random on every page. */
  private static String likeEveryOther(Page page, String number) {
    return page.text()
        .replace(number, "N")
        .replaceAll("nonce=\"[^\"]*\"", "nonce")
        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "csrf");
  }

  @Test
  void theReceiptIsAFileOfItsOwnName() {
    TestBrowser browser = new TestBrowser(port).as("mai");
    String number = number(filed(browser, "receipt"));
    Page receipt = browser.get("/notices/" + number + "/receipt");
    assertThat(receipt.headers())
        .containsEntry("content-type", "application/vnd.manzil.receipt+json")
        .containsEntry("cache-control", "no-store")
        .containsEntry(
            "content-disposition", "attachment; filename=\"manzil-receipt-" + number + ".json\"");
    assertThat(receipt.text()).contains(number);
  }

  @Test
  void aReturnedNoticeTellsWhatToMendAndIsCorrectedUnderItsNumber() {
    TestBrowser browser = new TestBrowser(port).as("farrukh");
    String number = number(filed(browser, "mend"));
    String token = registrar(browser, number);
    Page decided =
        browser.api(
            "/api/v1/desk/cases/" + number + "/decision",
            token,
            "{\"decision\":\"returned\",\"fields\":[{\"name\":\"since\",\"message\":\"Which <b>day</b>?\"}]}");
    assertThat(decided.status()).isEqualTo(200);
    Page page = browser.get("/notices/" + number);
    assertThat(page.text())
        .contains("Please correct", "Which &lt;b&gt;day&lt;/b&gt;?", "Day")
        .doesNotContain("<b>day");
    String correction = "/notices/" + number + "/correction";
    Page check = browser.post(correction, page.form(correction));
    assertThat(check.text()).contains("mend", "Барак 2", "All answers are as they were before");
    Page address = browser.get(check.path().replace("/check", "/address"));
    Page mended = FilingWalk.answer(browser, address, answers("mended"));
    assertThat(mended.path()).isEqualTo(check.path());
    assertThat(mended.text()).contains("What was, and what you tell now");
    Page corrected = FilingWalk.file(browser, mended);
    assertThat(number(corrected)).isEqualTo(number);
    assertThat(corrected.text()).contains("mended", "Corrected by you", "Decision: returned");
    assertThat(browser.get("/notices/" + number + "/receipts/3").text())
        .contains("\"kind\":\"correction\"", "\"previous\":\"");
    assertThat(browser.get("/notices/" + number + "/receipts/4").status()).isEqualTo(404);
  }

  @Test
  void anUndecidedNoticeIsTakenBackOnceAndNoRegistrarDecidesIt() {
    TestBrowser browser = new TestBrowser(port).as("farrukh");
    String number = number(filed(browser, "back"));
    String withdrawal = "/notices/" + number + "/withdrawal";
    Map<String, String> form = browser.get("/notices/" + number).form(withdrawal);
    Page gone = browser.post(withdrawal, form);
    assertThat(gone.text()).contains("You have withdrawn this notice", "Taken back by you");
    assertThat(browser.post(withdrawal, form).text()).contains("You have withdrawn this notice");
    assertThat(browser.get("/notices/" + number + "/receipts/3").status()).isEqualTo(404);
    assertThat(gone.text()).doesNotContain(withdrawal);
  }

  @Test
  void aRefusalIsReadWithItsGroundAndTheWayToAppeal() {
    TestBrowser browser = new TestBrowser(port).as("farrukh");
    String number = number(filed(browser, "refuse"));
    String decision = "/api/v1/desk/cases/" + number + "/decision";
    Page proposed =
        browser.api(
            decision,
            registrar(browser, number),
            "{\"decision\":\"refused\",\"ground\":\"host-objects\",\"fields\":[]}");
    assertThat(proposed.status()).isEqualTo(200);
    assertThat(browser.get("/notices/" + number).text())
        .contains("Nothing is decided", "do not provide it to you")
        .doesNotContain("go to court");
    Page confirmed =
        browser.api(
            "/api/v1/desk/cases/" + number + "/confirmation", registrar(browser, number), "{}");
    assertThat(confirmed.status()).isEqualTo(200);
    assertThat(browser.get("/notices/" + number).text())
        .contains("Your notice is refused", "do not provide it to you", "go to court");
    assertThat(browser.get("/notices/" + number + "?lang=ru").text())
        .contains("обратиться в суд", "не предоставляет его вам");
  }

  @Test
  void everyLookIsShownWithItsReasonAndItsEntry() {
    TestBrowser browser = new TestBrowser(port).as("dilnoza");
    String number = number(filed(browser, "look"));
    String unused = registrar(browser, number);
    assertThat(browser.get("/my").text()).contains("To read &lt;i&gt;this&lt;/i&gt; notice");
    assertThat(browser.get("/my/accesses").text())
        .contains("To read &lt;i&gt;this&lt;/i&gt; notice", "Date of birth", number)
        .contains("Entry in the public log", "c2sp.org/tlog-proof")
        .doesNotContain("<i>this");
  }

  @Test
  void theBrowserFindsWhatItNeedsToCheckALook() {
    TestBrowser browser = new TestBrowser(port).as("mai");
    String unused = registrar(browser, number(filed(browser, "check")));
    assertThat(browser.get("/my/accesses").text())
        .contains("/log/accesses-page.js\" nonce=", "data-trust=\"/trust-list\"")
        .contains("data-log=\"/log\"", "data-part=\"alarm\" role=\"alert\" hidden")
        .contains("<code data-part=\"content\">{&quot;at&quot;:", "<code data-part=\"salt\">")
        .contains("<code data-part=\"proof\">c2sp.org/tlog-proof@v1\n", "data-part=\"words\"")
        .contains("&quot;look.stands&quot;:", "&quot;alarm.forked&quot;:");
  }
}
