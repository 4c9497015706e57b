package org.manzil.service.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser;
import org.manzil.service.TestBrowser.Page;
import org.manzil.service.accesslog.AccessLog;
import org.manzil.service.account.Accounts;
import org.manzil.service.account.Registrar;
import org.manzil.service.notice.Filer;
import org.manzil.service.notice.Filing;
import org.manzil.service.notice.Notice;
import org.manzil.service.notice.Notices;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.Person;
import org.manzil.service.resident.ResidentId;
import org.manzil.service.resident.Residents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PageTest
class DeskPagesTest {

  /** Every text of the file that is about the person; none so short that a token may hold it. */
  private static final String[] PERSONAL = {
    "Qodirova", "Zulfiya", "02.1991", "1991-02", "Tajikistan", "ZX998877", "Sirenevaya", "Petrov"
  };

  @LocalServerPort int port;
  @Autowired Notices notices;
  @Autowired Residents residents;
  @Autowired Accounts accounts;
  @Autowired AccessLog accesses;
  @Autowired FileGate gate;
  @Autowired JdbcClient jdbc;

  private ResidentId resident = new ResidentId(UUID.randomUUID());
  private Notice notice;
  private TestBrowser officer;
  private String path;

  @BeforeEach
  void file() {
    resident =
        residents.addSeen(
            new Person("Zulfiya", "Qodirova", "1991-02-03", "TJ", "ZX998877" + UUID.randomUUID()));
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
    notice =
        notices.file(resident, new Filer.Self(true), filing, UUID.randomUUID().toString()).notice();
    path = "/desk/cases/" + notice.number();
    officer = new TestBrowser(port).as("1001");
  }

  private Page send(TestBrowser browser, String shown, String action, Map<String, String> answers) {
    Map<String, String> fields = new LinkedHashMap<>(browser.get(shown).form(action));
    fields.putAll(answers);
    return browser.post(action, fields);
  }

  private Page open(TestBrowser browser, String reason) {
    return send(browser, path, path + "/openings", Map.of("reason", reason));
  }

  private Page decide(TestBrowser browser, String act, Map<String, String> answers) {
    return send(browser, path + "/" + act, path + "/" + act, answers);
  }

  private List<String> reasons() {
    return accesses.accesses(resident, gate.own(resident)).stream()
        .map(access -> access.reason())
        .toList();
  }

  private String state() {
    return notices.own(resident, notice.number()).orElseThrow().state().code();
  }

  @Test
  void noPageOfACaseShowsAnythingOfThePersonBeforeAReasonIsGiven() {
    for (String page : List.of("", "/return", "/refusal", "/revocation")) {
      assertThat(officer.get(path + page).text())
          .as(page)
          .contains(notice.number())
          .doesNotContain(PERSONAL);
    }
    assertThat(officer.get(path).text()).contains("Why do you open this case?");
    assertThat(reasons()).isEmpty();
  }

  private boolean madeOldest() {
    return jdbc.sql(
                """
                UPDATE desk.case_file
                SET filed_at = (SELECT min(filed_at) - interval '1 second' FROM desk.case_file)
                WHERE number = ?
                """)
            .param(notice.number().toString())
            .update()
        == 1;
  }

  @Test
  void theQueueTellsNumberKindAndDaysAndNothingOfPeople() throws InterruptedException {
    // First in the queue, however many wait, once the desk has heard of it.
    for (int i = 0; i < 100 && !madeOldest(); i++) {
      Thread.sleep(100);
    }
    String queue = officer.get("/desk").text();
    assertThat(queue).contains(notice.number(), "Arrival", "A decision").doesNotContain(PERSONAL);
  }

  @Test
  void withoutAReasonNothingOpensAndNothingIsRecorded() {
    Page none = send(officer, path, path + "/openings", Map.of());
    Page shortWords =
        send(officer, path, path + "/openings", Map.of("reason", "own", "words", " x "));
    assertThat(none.status()).isEqualTo(422);
    assertThat(none.text())
        .contains("Error: ", "href=\"#reason\"", "Choose why")
        .doesNotContain(PERSONAL);
    assertThat(shortWords.status()).isEqualTo(422);
    assertThat(shortWords.text())
        .contains("href=\"#words\"", "3 to 500 characters")
        .doesNotContain(PERSONAL);
    assertThat(reasons()).isEmpty();
  }

  @Test
  void withAReasonTheFileOpensAndThePersonReadsTheReasonWordForWord() {
    Page opened =
        send(officer, path, path + "/openings", Map.of("reason", "own", "words", "A <b>call</b>"));
    assertThat(opened.path()).isEqualTo(path);
    assertThat(opened.text())
        .contains("Qodirova", "Zulfiya", "03.02.1991", "Tajikistan", "Sirenevaya 5", "Petrov");
    assertThat(opened.headers()).containsEntry("cache-control", "no-store");
    assertThat(reasons()).containsExactly("A <b>call</b>");
    assertThat(new TestBrowser(port).as("1002").get(path).text()).doesNotContain(PERSONAL);
  }

  @Test
  void aLookThatTheLogHasNotTakenOpensNothing() {
    Registrar registrar = accounts.registrars(List.of("1001")).getFirst();
    jdbc.sql("INSERT INTO accesslog.access VALUES (?, ?, ?, ?, ?, ?)")
        .params(resident.value(), UUID.randomUUID(), notice.number(), registrar.id())
        .params(Instant.now().atOffset(ZoneOffset.UTC), new byte[1])
        .update();
    assertThat(officer.get(path).text()).contains("Why do you open").doesNotContain(PERSONAL);
  }

  @Test
  void aMistypedNumberIsToldFromOneThatDoesNotExist() {
    String number = notice.number();
    String mistyped = number.substring(0, number.length() - 1) + (number.endsWith("0") ? "1" : "0");
    Page wrong = send(officer, "/desk", "/desk/lookups", Map.of("number", mistyped));
    Page absent = send(officer, "/desk", "/desk/lookups", Map.of("number", "00000-00000-00000"));
    Page found =
        send(
            officer,
            "/desk",
            "/desk/lookups",
            Map.of("number", number.toLowerCase(java.util.Locale.ROOT).replace('-', ' ')));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("This number is not right", "href=\"#number\"");
    assertThat(absent.text()).contains("There is no notice with this number");
    assertThat(found.path()).isEqualTo(path);
    assertThat(officer.get("/desk/cases/00000-00000-00000").status()).isEqualTo(404);
  }

  @Test
  void whatIsMissingFromAReturnIsToldAndWhatWasTypedIsKept() {
    Page unused = open(officer, "decide");
    Page none = decide(officer, "return", Map.of());
    Page silent =
        decide(officer, "return", Map.of("fields", "since", "messages[host]", "kept <words>"));
    assertThat(none.status()).isEqualTo(422);
    assertThat(none.text()).contains("href=\"#ground\"", "href=\"#fields\"");
    assertThat(silent.text()).contains("href=\"#messages-since\"", "kept &lt;words&gt;");
    Page returned =
        decide(
            officer,
            "return",
            Map.of("ground", "date-unclear", "fields", "since", "messages[since]", "Which <day>?"));
    assertThat(returned.path()).isEqualTo(path);
    assertThat(returned.text()).contains("Since when: Which &lt;day&gt;?", "Please check it");
    assertThat(state()).isEqualTo("returned");
  }

  @Test
  void aDecisionWithoutALookIsRefusedInWordsAndKeepsWhatWasTyped() {
    Page returned =
        decide(
            officer,
            "return",
            Map.of("ground", "date-unclear", "fields", "since", "messages[since]", "Which?"));
    assertThat(returned.status()).isEqualTo(409);
    assertThat(returned.text()).contains("Open the case again", "Which?").doesNotContain(PERSONAL);
    Page accepted = send(officer, path, path + "/openings", Map.of("reason", "decide"));
    Map<String, String> form = accepted.form(path + "/acceptance");
    Page other = new TestBrowser(port).as("1002").get(path);
    assertThat(other.text()).doesNotContain("acceptance");
    assertThat(officer.post(path + "/acceptance", form).text()).contains("Accepted");
    Page twice = officer.post(path + "/acceptance", form);
    assertThat(twice.status()).isEqualTo(409);
    assertThat(twice.text()).contains("The case has moved on");
  }

  @Test
  void aRefusalNeedsAGroundOfTheRegimeAndASecondRegistrar() {
    Page unused = open(officer, "decide");
    assertThat(decide(officer, "refusal", Map.of()).text()).contains("href=\"#ground\"");
    assertThat(decide(officer, "refusal", Map.of("ground", "date-unclear")).text())
        .contains("Choose a ground of the rules in force");
    Page proposed = decide(officer, "refusal", Map.of("ground", "host-objects"));
    assertThat(proposed.text())
        .contains("You proposed this yourself")
        .doesNotContain("/confirmation\"");
    Map<String, String> token = officer.get(path + "/refusal").form(path + "/refusal");
    Page own = officer.post(path + "/confirmation", token);
    assertThat(own.status()).isEqualTo(403);
    assertThat(own.text()).contains("You proposed this yourself").doesNotContain(PERSONAL);
    TestBrowser other = new TestBrowser(port).as("1002");
    Page opened = open(other, "confirm");
    Page refused = other.post(path + "/confirmation", opened.form(path + "/confirmation"));
    assertThat(refused.text()).contains("Refusal confirmed", "do not provide it to you");
    assertThat(state()).isEqualTo("refused");
  }

  @Test
  void aConfirmationUsesItsProposalUp() {
    Page opened = open(officer, "decide");
    Page accepted = officer.post(path + "/acceptance", opened.form(path + "/acceptance"));
    assertThat(accepted.text()).contains("Propose to revoke");
    Page proposed = decide(officer, "revocation", Map.of("ground", "not-resident"));
    assertThat(proposed.text()).contains("Revocation of the card proposed");
    TestBrowser other = new TestBrowser(port).as("1002");
    Map<String, String> form = open(other, "confirm").form(path + "/confirmation");
    assertThat(other.post(path + "/confirmation", form).text())
        .contains("Revocation of the card confirmed")
        .doesNotContain("Propose to revoke");
    assertThat(other.post(path + "/confirmation", form).status()).isEqualTo(409);
  }

  @Test
  void theDeskIsForRegistrars() {
    assertThat(new TestBrowser(port).as("mai").get("/desk").status()).isEqualTo(403);
    assertThat(new TestBrowser(port).get(path).path()).isEqualTo("/sign-in");
  }
}
