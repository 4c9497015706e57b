package org.manzil.service.proof;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.manzil.credential.CredentialVerifier;
import org.manzil.credential.StatusSource;
import org.manzil.credential.TrustedIssuerTable;
import org.manzil.credential.TrustedIssuers;
import org.manzil.credential.Verdict;
import org.manzil.credential.VerificationPolicy;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.sdjwt.Binding;
import org.manzil.jose.UnverifiedJws;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser;
import org.manzil.service.TestBrowser.Page;
import org.manzil.service.notice.Filer;
import org.manzil.service.notice.Filing;
import org.manzil.service.notice.Notices;
import org.manzil.service.resident.Person;
import org.manzil.service.resident.ResidentId;
import org.manzil.service.resident.Residents;
import org.manzil.statuslist.StatusListToken;
import org.manzil.statuslist.StatusListVerdict;
import org.manzil.trust.IssuerKey;
import org.manzil.trust.TrustFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PageTest
class PrintPagesTest {

  private static final String PRINT = "/my/proof/print";
  private static final String TYPE = "urn:manzil:print:1";

  @LocalServerPort int port;
  @Autowired Residents residents;
  @Autowired Notices notices;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  /** A person of this test alone, signed in. */
  private record Holder(ResidentId id, TestBrowser browser, String number) {

    /** The fields of a form of the page, shown anew, for this request. */
    Map<String, String> form(String request) {
      Map<String, String> fields = new LinkedHashMap<>(browser.get("/my/proof").form(PRINT));
      fields.put("request", request);
      return fields;
    }

    Page print(String request) {
      return browser.post(PRINT, form(request));
    }
  }

  private Holder holder(String family) {
    String document = "ZXDOC" + UUID.randomUUID();
    ResidentId id = residents.addSeen(new Person("Zulfiya", family, "1991-02-03", "TJ", document));
    Filing filing =
        new Filing(
            "arrival",
            null,
            "Sirenevaya 5",
            null,
            null,
            null,
            null,
            null,
            "flat",
            "2026-09-01",
            null,
            new Filing.Host("Petrov", null),
            null);
    String number =
        notices
            .file(id, new Filer.Self(true), filing, UUID.randomUUID().toString())
            .notice()
            .number();
    String code = UUID.randomUUID().toString();
    jdbc.sql("INSERT INTO demo.person (code, resident_id) VALUES (?, ?)")
        .params(code, id.value())
        .update();
    return new Holder(id, new TestBrowser(port).as(code), number);
  }

  private Holder accepted(String family) {
    Holder holder = holder(family);
    String token =
        api("/demo/registrars", "", "{}").replaceAll(".*\"accessToken\":\"([^\"]+)\".*", "$1");
    String path = "/api/v1/desk/cases/" + holder.number();
    String unused = api(path + "/openings", token, "{\"reason\":\"To decide\"}");
    unused = api(path + "/decision", token, "{\"decision\":\"accepted\",\"fields\":[]}");
    return holder;
  }

  private String api(String path, String token, String json) {
    Page answer = new TestBrowser(port).api(path, token, json);
    assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
    return answer.text();
  }

  private void revoke(Holder holder) {
    String unused =
        api("/demo/revocations", "", "{\"residentId\":\"" + holder.id().value() + "\"}");
  }

  private int issued(Holder holder) {
    return count("SELECT count(*) FROM card.credential WHERE resident_id = ?", holder);
  }

  private int recorded(Holder holder) {
    return count(
        "SELECT count(*) FROM card.record WHERE kind = 'card issued' AND resident_id = ?", holder);
  }

  private int count(String sql, Holder holder) {
    return jdbc.sql(sql).param(holder.id().value()).query((row, n) -> row.getInt(1)).single();
  }

  /** As a verifier does who holds the trust file and asks the published list. */
  private Verdict verify(String presentation) {
    Instant now = clock.instant();
    TestBrowser verifier = new TestBrowser(port);
    TrustFile trust =
        TrustFile.parse(verifier.get("/trust-list.json").text().getBytes(StandardCharsets.UTF_8));
    StatusSource lists =
        StatusSource.of(
            uri ->
                StatusListToken.verify(
                            verifier.get(uri.getPath()).text(),
                            uri,
                            id -> trust.statusListKey(id, now).map(key -> key.publicKey()),
                            now)
                        instanceof StatusListVerdict.Verified verified
                    ? Optional.of(verified.snapshot())
                    : Optional.empty());
    TrustedIssuerTable issuers = TrustedIssuers.table();
    for (IssuerKey key : trust.credentialIssuerKeys()) {
      issuers = issuers.with(key.issuer(), key.key().kid(), key.key().publicKey());
    }
    return CredentialVerifier.verify(
        presentation,
        VerificationPolicy.of(issuers, Set.of(TYPE), "urn:manzil:in-person", lists)
            .allowUnbound(Set.of(TYPE)),
        now);
  }

  private static Map<String, @Nullable Object> payload(String presentation) throws Exception {
    return jws(presentation).unverifiedClaims();
  }

  private static UnverifiedJws jws(String presentation) throws Exception {
    return UnverifiedJws.parse(presentation.substring(0, presentation.indexOf('~')));
  }

  private static @Nullable Object index(String presentation) throws Exception {
    Map<?, ?> status = (Map<?, ?>) Objects.requireNonNull(payload(presentation).get("status"));
    return ((Map<?, ?>) Objects.requireNonNull(status.get("status_list"))).get("idx");
  }

  @Test
  void whatStandsOnThePaperIsValidUntilTheCardIsRevoked() throws Exception {
    Holder holder = accepted("Qodirova");
    Page page = holder.print("print-landlord");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.headers()).containsEntry("cache-control", "no-store");
    assertThat(PrintedSheet.links(page.text()))
        .singleElement()
        .asString()
        .startsWith("http://localhost/check#");
    String credential = PrintedSheet.credential(page.text());

    Verdict.Valid valid = (Verdict.Valid) verify(credential);
    assertThat(valid.binding()).isEqualTo(new Binding.None());
    assertThat(valid.claims())
        .containsOnlyKeys(
            "iss", "vct", "iat", "exp", "status", "family_name", "given_name", "notified_since")
        .containsEntry("family_name", "Qodirova")
        .containsEntry("notified_since", "2026-09-01");
    assertThat(Duration.between(valid.issuedAt(), valid.expires())).isEqualTo(Duration.ofDays(30));
    assertThat(jws(credential).unverifiedHeader()).containsOnlyKeys("alg", "typ", "kid");

    revoke(holder);
    assertRevoked(credential);
  }

  @Test
  void thePaperShowsTheChosenFactsAloneInBothLanguages() {
    Holder holder = accepted("Qodirova");
    Page page = holder.print("print-employer");
    assertThat(TestBrowser.withoutIds(page.text()))
        .contains("Qodirova", "Zulfiya", "01.09.2026", "Family name", "Фамилия")
        .contains("Demo Registration Authority", "Демонстрационный орган регистрации")
        .contains("Compare it with the passport", "Сверьте с паспортом")
        .contains("http://localhost/check<")
        .doesNotContain("1991", "ZXDOC", "Sirenevaya", "Petrov", holder.number());
    assertThat(holder.browser().post(PRINT + "?lang=ru", holder.form("print-employer")).text())
        .contains("Фамилия", "Сверьте с паспортом")
        .doesNotContain("Family name", "Compare it");
  }

  @Test
  void aFormSentAgainMakesTheSameProofAndUsesUpNothing() throws Exception {
    Holder holder = accepted("Qodirova");
    Map<String, String> form = holder.form("print-bank");
    String first = PrintedSheet.credential(holder.browser().post(PRINT, form).text());
    String second = PrintedSheet.credential(holder.browser().post(PRINT + "?lang=ru", form).text());
    assertThat(second).isNotEqualTo(first);
    assertThat(index(second)).isEqualTo(index(first));
    assertThat(payload(second).get("exp")).isEqualTo(payload(first).get("exp"));
    assertThat(issued(holder)).isEqualTo(1);
    assertThat(recorded(holder)).isEqualTo(1);
    assertThat(index(PrintedSheet.credential(holder.print("print-bank").text())))
        .as("another form")
        .isNotEqualTo(index(first));
    assertThat(issued(holder)).isEqualTo(2);
    assertThat(recorded(holder)).isEqualTo(2);
  }

  @Test
  void aFormSentSeveralTimesAtOnceUsesUpOnePlace() throws Exception {
    Holder holder = accepted("Qodirova");
    Map<String, String> form = holder.form("print-bank");
    List<Callable<Page>> sendings = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      sendings.add(() -> holder.browser().post(PRINT, form));
    }
    try (ExecutorService executor = Executors.newFixedThreadPool(6)) {
      for (Future<Page> sent : executor.invokeAll(sendings)) {
        assertThat(sent.get().status()).isEqualTo(200);
      }
    }
    assertThat(issued(holder)).isEqualTo(1);
    assertThat(recorded(holder)).isEqualTo(1);
  }

  @Test
  void aFormServesForOneRequestAndOneDay() {
    Holder holder = accepted("Qodirova");
    Map<String, String> form = holder.form("print-bank");
    assertThat(holder.browser().post(PRINT, form).status()).isEqualTo(200);
    Map<String, String> other = new LinkedHashMap<>(form);
    other.put("request", "print-official");
    assertRefused(holder.browser().post(PRINT, other), "was used before");
    jdbc.sql("UPDATE card.credential SET issued_on = issued_on - 1 WHERE resident_id = ?")
        .param(holder.id().value())
        .update();
    assertRefused(holder.browser().post(PRINT, form), "was used before");
    assertThat(issued(holder)).isEqualTo(1);
  }

  private static void assertRefused(Page page, String words) {
    assertThat(page.status()).isEqualTo(409);
    assertThat(page.headers()).containsEntry("cache-control", "no-store");
    assertThat(page.text())
        .contains("Nothing was printed", words)
        .doesNotContain("class=\"paper\"");
  }

  @Test
  void thereIsNothingToPrintBeforeAcceptanceAndAfterRevocation() {
    Holder waiting = holder("Qodirova");
    assertRefused(waiting.print("print-employer"), "no accepted notice");
    Holder revoked = accepted("Qodirova");
    Map<String, String> form = revoked.form("print-employer");
    assertThat(revoked.browser().post(PRINT, form).status()).isEqualTo(200);
    revoke(revoked);
    assertRefused(revoked.browser().post(PRINT, form), "no accepted notice");
    assertRefused(revoked.print("print-employer"), "no accepted notice");
    assertThat(issued(waiting)).isZero();
    assertThat(issued(revoked)).isEqualTo(1);
  }

  @Test
  void nothingIsIssuedToOtherDataThanTheAcceptedNoticeNames() {
    Holder holder = accepted("Qodirova");
    Map<String, String> form = holder.form("print-employer");
    // Somebody who was accepted as stated, then stated somebody else, then was seen as that one.
    jdbc.sql("UPDATE resident.person SET seen = false WHERE resident_id = ?")
        .param(holder.id().value())
        .update();
    assertThat(
            residents.restate(
                holder.id(),
                new Person("Other", "Swapped", "1991-05-17", "UZ", UUID.randomUUID().toString())))
        .isTrue();
    jdbc.sql("UPDATE resident.person SET seen = true WHERE resident_id = ?")
        .param(holder.id().value())
        .update();
    assertRefused(holder.browser().post(PRINT, form), "File a new notice");
    Page offer = holder.browser().get("/wallet/offer");
    assertThat(offer.status()).isEqualTo(409);
    assertThat(offer.text()).contains("/problems/declarant-changed");
    assertThat(issued(holder)).isZero();
    assertThat(holder.browser().get("/notices/" + holder.number()).text())
        .contains("Qodirova")
        .doesNotContain("Swapped");
  }

  @Test
  void aFrozenCardIsNotValidAndAReleaseGivesANewOne() throws Exception {
    Holder holder = accepted("Qodirova");
    Map<String, String> form = holder.form("print-landlord");
    String before = PrintedSheet.credential(holder.browser().post(PRINT, form).text());
    press(holder, "freeze");
    assertRevoked(before);
    assertThat(holder.browser().get("/my/card").text()).contains("Your card is frozen since");
    assertRefused(holder.browser().post(PRINT, form), "Your card is frozen");
    assertThat(holder.browser().get("/wallet/offer").status()).isEqualTo(409);
    assertThat(holder.browser().get("/notices/" + holder.number()).text()).contains("Accepted");

    press(holder, "release");
    assertRefused(holder.browser().post(PRINT, form), "was used before");
    String after = PrintedSheet.credential(holder.print("print-landlord").text());
    assertThat(verify(after)).isInstanceOf(Verdict.Valid.class);
    assertRevoked(before);
    assertThat(holder.browser().get("/wallet/offer").text()).contains("\"series\":1");
  }

  @Test
  void aSecondTapOnFreezeChangesNothing() {
    Holder holder = accepted("Qodirova");
    Map<String, String> form = holder.browser().get("/my/card").form("/my/card/freeze");
    assertThat(holder.browser().post("/my/card/freeze", form).status()).isEqualTo(200);
    assertThat(holder.browser().post("/my/card/freeze", form).path()).isEqualTo("/my/card");
    assertThat(
            count(
                "SELECT count(*) FROM card.record WHERE kind = 'card frozen' AND resident_id = ?",
                holder))
        .isEqualTo(1);
    assertThat(count("SELECT series FROM card.freeze WHERE resident_id = ?", holder)).isEqualTo(1);
  }

  private static void press(Holder holder, String button) {
    String path = "/my/card/" + button;
    Page page = holder.browser().post(path, holder.browser().get("/my/card").form(path));
    assertThat(page.path()).isEqualTo("/my/card");
  }

  private void assertRevoked(String credential) {
    assertThat(verify(credential))
        .isInstanceOfSatisfying(
            Verdict.Invalid.class,
            verdict -> assertThat(verdict.reason()).isEqualTo(ReasonCode.REVOKED));
  }

  @Test
  void withFortyCopiesInForceThePersonReadsFromWhenThereIsRoom() {
    Holder holder = accepted("Qodirova");
    Map<String, String> before = holder.form("print-employer");
    assertThat(holder.browser().post(PRINT, before).status()).isEqualTo(200);
    jdbc.sql(
            """
            INSERT INTO card.credential (resident_id, credential_id, configuration, number,
              issued_on, expires_on)
            SELECT resident_id, gen_random_uuid(), 'proof-bank', number, issued_on, issued_on + 9
            FROM card.credential, generate_series(1, 39) WHERE resident_id = ?
            """)
        .param(holder.id().value())
        .update();
    String from =
        jdbc.sql(
                "SELECT to_char(min(expires_on), 'DD.MM.YYYY') FROM card.credential"
                    + " WHERE resident_id = ?")
            .param(holder.id().value())
            .query(String.class)
            .single();
    assertRefused(holder.print("print-employer"), "There is room again from " + from);
    assertThat(issued(holder)).isEqualTo(40);
    assertThat(holder.browser().post(PRINT, before).status()).as("the same again").isEqualTo(200);
  }

  @Test
  void whatCannotBePrintedIsAbsent() {
    Holder holder = accepted("Qodirova");
    for (String request : new String[] {"print-nobody", "card", "proof-employer", ""}) {
      assertThat(holder.print(request).status()).as(request).isEqualTo(404);
    }
    Map<String, String> form = holder.form("print-employer");
    form.put("idempotencyKey", "1");
    assertThat(holder.browser().post(PRINT, form).status()).isEqualTo(400);
    form.remove("idempotencyKey");
    assertThat(holder.browser().post(PRINT, form).status()).isEqualTo(400);
    Map<String, String> forged = holder.form("print-employer");
    forged.remove("_csrf");
    assertThat(holder.browser().post(PRINT, forged).status()).isEqualTo(403);
    assertThat(issued(holder)).isZero();
    assertThat(holder.browser().get("/wallet/offer").text())
        .contains("proof-employer")
        .doesNotContain("print-");
  }

  @Test
  void somebodyElsesFormPrintsOnesOwnFacts() throws Exception {
    Holder first = accepted("Qodirova");
    Holder second = accepted("Rahimova");
    Map<String, String> stolen = first.form("print-employer");
    Page theirs = first.browser().post(PRINT, stolen);
    Map<String, String> sent = new LinkedHashMap<>(second.form("print-employer"));
    sent.put("idempotencyKey", Objects.requireNonNull(stolen.get("idempotencyKey")));
    Page own = second.browser().post(PRINT, sent);
    assertThat(own.text()).contains("Rahimova").doesNotContain("Qodirova");
    assertThat(index(PrintedSheet.credential(own.text())))
        .isNotEqualTo(index(PrintedSheet.credential(theirs.text())));
  }

  @Test
  void longFactsStandInNumberedCodes() {
    // What does not compress.
    String name =
        Stream.generate(UUID::randomUUID).limit(20).map(UUID::toString).collect(joining());
    Holder holder = accepted(name);
    Page page = holder.print("print-employer");
    assertThat(PrintedSheet.links(page.text())).hasSize(2);
    assertThat(page.text()).contains("1 / 2", "QR code 2 of 2", "Scan the 2 codes");
    assertThat(verify(PrintedSheet.credential(page.text()))).isInstanceOf(Verdict.Valid.class);
  }

  @Test
  void whoIsNotSignedInIsAskedTo() {
    assertThat(new TestBrowser(port).get(PRINT).path()).isEqualTo("/sign-in");
    assertThat(accepted("Qodirova").browser().get(PRINT).path()).isEqualTo("/my/proof");
  }
}
