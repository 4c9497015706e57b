package org.manzil.service.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manzil.receipt.ReceiptVerdict;
import org.manzil.receipt.ReceiptVerifier;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser;
import org.manzil.service.TestBrowser.Page;
import org.manzil.transparencylog.entry.CanonicalJson;
import org.manzil.transparencylog.entry.EntryCommitment;
import org.manzil.trust.TrustFile;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Corrections, withdrawals and the chain of receipts, by API. */
@PageTest
class NoticeActsTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String BODY =
      """
      {"kind":"arrival","addressText":"Барак 3","notFound":"dormitory","flat":"%s",
       "dwelling":"dormitory","since":"2026-09-01"}""";

  @LocalServerPort private int port;

  private TestBrowser browser;
  private String token;

  @BeforeEach
  void newResident() {
    browser = new TestBrowser(port);
    String person =
        """
        {"givenName":"Anora","familyName":"Test","birthDate":"1990-05-17","nationality":"UZ",
         "documentNumber":"%s"}"""
            .formatted(UUID.randomUUID().toString().substring(0, 9));
    token = json(browser.api("/demo/residents", "", person)).get("accessToken").stringValue();
  }

  private static JsonNode json(Page page) {
    return JSON.readTree(page.text());
  }

  private Page post(String path, String body, String key) {
    return browser.api(path, token, body, key);
  }

  private String filed(String flat) {
    Page filed = post("/api/v1/notices", BODY.formatted(flat), "file-" + flat);
    assertThat(filed.status()).isEqualTo(201);
    return json(filed).get("number").stringValue();
  }

  @Test
  void aCorrectionReplacesWhatTheNoticeSaysAndItsReceiptNamesTheFiling() {
    String number = filed("1");
    String corrections = "/api/v1/notices/" + number + "/corrections";
    Page corrected = post(corrections, BODY.formatted("2"), "correct");
    assertThat(corrected.status()).isEqualTo(201);
    assertThat(json(corrected).get("notice").get("flat").stringValue()).isEqualTo("2");
    assertThat(json(corrected).get("state").stringValue()).isEqualTo("filed");
    Page withdrawn = post("/api/v1/notices/" + number + "/withdrawal", "", "withdraw");
    assertThat(withdrawn.status()).isEqualTo(201);
    assertThat(json(withdrawn).get("state").stringValue()).isEqualTo("withdrawn");

    JsonNode receipts = json(browser.api("/api/v1/notices/" + number + "/receipts", token));
    assertThat(receipts.values().stream().map(one -> one.get("kind").stringValue()))
        .containsExactly("notice", "correction", "withdrawal");
    assertChain(receipts.values().stream().map(one -> one.get("receipt")).toList());
  }

  private void assertChain(List<JsonNode> receipts) {
    TrustFile trust =
        TrustFile.parse(browser.get("/trust-list.json").text().getBytes(StandardCharsets.UTF_8));
    String previous = null;
    for (JsonNode receipt : receipts) {
      byte[] file = CanonicalJson.bytes(JSON.convertValue(receipt, java.util.Map.class));
      assertThat(ReceiptVerifier.verify(file, trust)).isInstanceOf(ReceiptVerdict.Valid.class);
      ReceiptVerdict.Valid valid = (ReceiptVerdict.Valid) ReceiptVerifier.verify(file, trust);
      assertThat(valid.content().get("previous")).isEqualTo(previous);
      byte[] salt = Base64.getUrlDecoder().decode(receipt.get("salt").stringValue());
      previous =
          Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(EntryCommitment.entry(salt, valid.content()));
    }
    assertThat(Objects.requireNonNull(previous)).hasSize(43);
  }

  @Test
  void aRegistrarDecidesOnlyWhatTheyHaveSeen() {
    String number = filed("seen");
    String first = registrar();
    String second = registrar();
    assertThat(opened(first, number)).isEqualTo(200);
    String corrections = "/api/v1/notices/" + number + "/corrections";
    assertThat(post(corrections, BODY.formatted("unseen"), "c").status()).isEqualTo(201);
    assertThat(opened(second, number)).isEqualTo(200);
    String decision = "/api/v1/desk/cases/" + number + "/decision";
    Page unseen = browser.api(decision, first, "{\"decision\":\"accepted\"}");
    assertThat(unseen.status()).isEqualTo(409);
    assertThat(unseen.text()).contains("/problems/open-first");
    assertThat(opened(first, number)).isEqualTo(200);
    assertThat(browser.api(decision, first, "{\"decision\":\"accepted\"}").status()).isEqualTo(200);
  }

  private String registrar() {
    return json(browser.api("/demo/registrars", "", "{}")).get("accessToken").stringValue();
  }

  private int opened(String registrar, String number) {
    String openings = "/api/v1/desk/cases/" + number + "/openings";
    return browser.api(openings, registrar, "{\"reason\":\"To read it\"}").status();
  }

  @Test
  void theSameKeyDoesItOnceAndAnotherBodyUnderItIsRefused() {
    String number = filed("3");
    String corrections = "/api/v1/notices/" + number + "/corrections";
    Page first = post(corrections, BODY.formatted("4"), "once");
    Page again = post(corrections, BODY.formatted("4"), "once");
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(post(corrections, BODY.formatted("5"), "once").status()).isEqualTo(422);
    assertThat(post(corrections, BODY.formatted("5"), "file-3").status())
        .as("a key of the filing")
        .isEqualTo(422);
    assertThat(json(browser.api("/api/v1/notices/" + number + "/receipts", token)).size())
        .isEqualTo(2);
  }

  @Test
  void whatCannotBeCorrectedIsToldAndNothingChanges() {
    String number = filed("6");
    String other = filed("7");
    String corrections = "/api/v1/notices/" + number + "/corrections";
    String departure = BODY.formatted("6").replace("arrival", "departure");
    assertThat(post(corrections, departure, "k1").status()).isEqualTo(422);
    assertThat(post(corrections, BODY.formatted("6").replace("2026-09-01", "1.9."), "k2").status())
        .isEqualTo(422);
    Page same = post(corrections, BODY.formatted("7"), "k3");
    assertThat(same.status()).isEqualTo(409);
    assertThat(same.text()).contains(other);
    assertThat(browser.api(corrections, token, BODY.formatted("8")).status())
        .as("without a key")
        .isEqualTo(400);
    assertThat(json(browser.api("/api/v1/notices/" + number, token)).get("notice").get("flat"))
        .hasToString("\"6\"");
    assertThat(post("/api/v1/notices/" + number + "/withdrawal", "", "k4").status()).isEqualTo(201);
    Page late = post(corrections, BODY.formatted("8"), "k5");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("/problems/wrong-state");
    assertThat(post("/api/v1/notices/" + number + "/withdrawal", "", "k6").status()).isEqualTo(409);
    assertThat(post("/api/v1/notices/" + number + "/withdrawal", "", "k4").status())
        .as("the same key again")
        .isEqualTo(201);
  }
}
