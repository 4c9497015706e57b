package org.manzil.service.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.manzil.service.dispute.Town.json;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser;
import org.manzil.service.TestBrowser.Page;
import org.manzil.service.dispute.Town;
import org.manzil.transparencylog.ProofCheck;
import org.manzil.transparencylog.TreeHasher;
import org.manzil.transparencylog.entry.EntryCommitment;
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.note.TlogProof;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** "This is wrong": a clock, another registrar's answer, and nothing taken from the person. */
@PageTest
class ReportTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String API = "/api/v1/me/reports";

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;

  private Town town = new Town(0);
  private TestBrowser browser = new TestBrowser(0);
  private String resident = "";
  private String number = "";

  @BeforeEach
  void somebodyFiled() {
    town = new Town(port);
    browser = new TestBrowser(port);
    resident = town.resident();
    number = town.filed(resident);
  }

  private void clock(Instant now) {
    assertThat(browser.api("/demo/clock", "", "{\"now\":\"" + now + "\"}").status()).isEqualTo(204);
  }

  private Page report(String what, String words, String about, String key) {
    return browser.api(
        API,
        resident,
        JSON.writeValueAsString(Map.of("what", what, "words", words, "number", about)),
        key);
  }

  private String reported(String what, String words) {
    Page page = report(what, words, number, UUID.randomUUID().toString());
    assertThat(page.status()).isEqualTo(201);
    return json(page).get("id").stringValue();
  }

  private void assertRefused(Page page, int status, String slug) {
    assertThat(page.status()).isEqualTo(status);
    assertThat(json(page).get("type").stringValue()).isEqualTo("/problems/" + slug);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> proven(JsonNode entry) {
    Map<String, Object> content = JSON.convertValue(entry.get("content"), Map.class);
    byte[] salt = Base64.getUrlDecoder().decode(entry.get("salt").stringValue());
    TlogProof proof = TlogProof.parse(entry.get("proof").stringValue());
    Checkpoint checkpoint = Checkpoint.parse(proof.checkpoint().text());
    byte[] leaf = EntryCommitment.entry(salt, content);
    assertThat(proof.check(new TreeHasher().leaf(leaf), checkpoint)).isEqualTo(ProofCheck.VALID);
    return content;
  }

  @Test
  void aReportStandsInTheLogWithTheDayOfItsAnswer() {
    clock(Instant.parse("2028-11-22T09:00:00Z"));
    resident = town.resident();
    Page page = report("name", "It is Karimova,\r\nnot Karimowa", "", "key");
    assertThat(page.status()).isEqualTo(201);
    // Wednesday; ten working days of the demo calendar, with no holiday between.
    assertThat(json(page).get("due").stringValue()).isEqualTo("2028-12-06");
    assertThat(proven(json(page).get("entry")))
        .containsEntry("kind", "report")
        .containsEntry("what", "name")
        .containsEntry("number", "")
        .containsEntry("words", "It is Karimova,\nnot Karimowa")
        .containsEntry("due", "2028-12-06");
    Page again = report("name", "It is Karimova,\r\nnot Karimowa", "", "key");
    assertThat(json(again).get("id")).isEqualTo(json(page).get("id"));
    assertRefused(report("name", "Other words", "", "key"), 422, "idempotency-key-reused");
    assertRefused(report("name", "Other words", "", "other"), 409, "already-reported");
    assertThat(report("card", "Other words", "", "third").status()).isEqualTo(201);
    assertThat(json(browser.api(API, resident))).hasSize(2);
  }

  @Test
  void whatCannotBeTakenIsNamed() {
    assertRefused(report("hair", "It is brown", "", "a"), 422, "invalid");
    assertRefused(report("name", "x", "", "b"), 422, "invalid");
    assertRefused(report("name", "x".repeat(501), "", "c"), 422, "invalid");
    assertRefused(report("name", "a\u0007bc", "", "d"), 422, "invalid");
    assertRefused(
        browser.api(API, resident, "{\"what\":\"name\"}"), 400, "idempotency-key-missing");
    assertRefused(report("name", "Karimova", "00000-00000-00000", "e"), 404, "not-found");
    String stranger = town.resident();
    String own = JSON.writeValueAsString(Map.of("what", "date", "words", "No", "number", number));
    assertThat(browser.api(API, stranger, own.replace("\"No\"", "\"Never\""), "f").status())
        .as("another's notice")
        .isEqualTo(404);
    assertThat(json(browser.api(API, resident))).isEmpty();
  }

  @Test
  void ofEqualReportsAtOnceOneIsKept() throws Exception {
    List<Future<Page>> sent = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
      for (int i = 0; i < 6; i++) {
        sent.add(pool.submit(() -> report("date", "Another day", number, "same")));
      }
    }
    for (Future<Page> one : sent) {
      assertThat(one.get().status()).isEqualTo(201);
    }
    assertThat(json(browser.api(API, resident))).hasSize(1);
  }

  @Test
  void theClockEndsOnAWorkingDayWhateverDayItBegins() {
    for (int day = 1; day <= 14; day++) {
      clock(Instant.parse("2028-12-%02dT09:00:00Z".formatted(day)));
      resident = town.resident();
      Page page = report("other", "Something", "", "k");
      LocalDate due = LocalDate.parse(json(page).get("due").stringValue());
      assertThat(due.getDayOfWeek().compareTo(DayOfWeek.FRIDAY)).isLessThanOrEqualTo(0);
      assertThat(due).isNotIn(LocalDate.parse("2029-01-01"), LocalDate.parse("2029-01-02"));
    }
  }

  private Page act(TestBrowser officer, String id, String act, Map<String, String> answers) {
    String path = "/desk/reports/" + id;
    Map<String, String> fields = new LinkedHashMap<>(officer.get(path).form(path + act));
    fields.putAll(answers);
    return officer.post(path + act, fields);
  }

  @Test
  void anotherRegistrarThanWhoDecidedAnswersAndThePersonReadsIt() {
    TestBrowser decider = new TestBrowser(port).as("1001");
    TestBrowser other = new TestBrowser(port).as("1002");
    accept(decider);
    String id = reported("decision", "It was <b>wrong</b>");
    String path = "/desk/reports/" + id;
    jdbc.sql("UPDATE report.report SET due = '2020-01-01' WHERE report_id = ?::uuid")
        .param(id)
        .update();
    assertThat(decider.get("/desk/reports").text()).doesNotContain(id);
    Page own = decider.get(path);
    assertThat(own.status()).isEqualTo(403);
    assertThat(own.text())
        .contains("about what you decided or filed yourself")
        .doesNotContain("wrong");
    Page list = other.get("/desk/reports?size=100000");
    assertThat(list.text())
        .contains(path, "Overdue")
        .doesNotContain(number, "Canaryova", "Anora", "&lt;b&gt;wrong");
    assertThat(other.get(path).text())
        .contains("Why do you open this report?")
        .doesNotContain("&lt;b&gt;wrong", number);
    Map<String, String> token = new LinkedHashMap<>(other.get(path).form(path + "/openings"));
    token.putAll(Map.of("outcome", "corrected", "correction", "x", "words", "Done"));
    assertThat(other.post(path + "/answer", token).status()).as("unopened").isEqualTo(409);
    Page shown = act(other, id, "/openings", Map.of("reason", "answer"));
    assertThat(shown.text())
        .contains("It was &lt;b&gt;wrong&lt;/b&gt;", "пересмотреть это решение")
        .doesNotContain("Canaryova", "Canary street");
    assertThat(act(other, id, "/answer", Map.of("outcome", "stays", "appeal", " ")).text())
        .contains("href=\"#words\"", "href=\"#appeal\"");
    Page answered =
        act(
            other,
            id,
            "/answer",
            Map.of("outcome", "stays", "words", "It was <i>right</i>", "appeal", "Ask the head"));
    assertThat(answered.text()).contains("The person can read this now");
    assertThat(other.post(path + "/answer", token).status()).isEqualTo(409);
    JsonNode answer = json(browser.api(API, resident)).get(0).get("answer");
    assertThat(answer.get("outcome").stringValue()).isEqualTo("stays");
    assertThat(answer.get("words").stringValue()).isEqualTo("It was <i>right</i>");
    assertThat(answer.get("appeal").stringValue()).isEqualTo("Ask the head");
    assertThat(proven(answer.get("entry"))).containsEntry("kind", "report-answer");
    JsonNode look = town.looks(resident).getFirst();
    assertThat(look.get("reason").stringValue()).isEqualTo("report-answer");
    assertThat(look.get("fields").toString()).contains("reportWords");
  }

  @Test
  void overdueOnesStandFirst() {
    String early = reported("date", "Another day");
    clock(Instant.now().plus(Duration.ofDays(30)));
    resident = town.resident();
    number = "";
    String late = reported("card", "No card");
    TestBrowser officer = new TestBrowser(port).as("1002");
    jdbc.sql("UPDATE report.report SET due = due - 3000 WHERE report_id IN (?::uuid, ?::uuid)")
        .params(early, late)
        .update();
    String list = officer.get("/desk/reports").text();
    assertThat(list.indexOf(early)).isPositive().isLessThan(list.indexOf(late));
  }

  private String correction(String id) {
    return jdbc.sql("SELECT act_id::text FROM desk.act WHERE number = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  /**
   * The part is one of eight codes, which a look names before the file opens; all else is sealed.
   */
  @Test
  void nothingThatIsWrittenStandsInTheTableInTheClear() {
    String id = reported("name", "Canaryword");
    String row =
        jdbc.sql("SELECT t::text FROM report.report AS t WHERE report_id = ?::uuid")
            .param(id)
            .query(String.class)
            .single();
    String hex = java.util.HexFormat.of().formatHex("Canaryword".getBytes(UTF_8));
    assertThat(row).contains("name").doesNotContain("Canaryword", hex);
    assertRefused(report("Canaryword", "Karimova", "", "freetext"), 422, "invalid");
  }

  @Test
  void whoSaysItWasCorrectedNamesWhatPutItRight() {
    TestBrowser officer = new TestBrowser(port).as("1002");
    String id = reported("decision", "It was right");
    Page opened = act(officer, id, "/openings", Map.of("reason", "answer"));
    assertThat(opened.text()).contains("Nothing was corrected in this file since the report");
    Map<String, String> done = Map.of("outcome", "corrected", "words", "Done now");
    Page unnamed = act(officer, id, "/answer", done);
    assertThat(unnamed.status()).isEqualTo(422);
    assertThat(unnamed.text()).contains("href=\"#outcome\"", "Name what put it right");
    accept(officer);
    String path = "/desk/reports/" + id;
    assertThat(officer.get(path).text()).contains("Notice " + number + " was accepted on");
    Map<String, String> named = new LinkedHashMap<>(done);
    named.put("correction", UUID.randomUUID().toString());
    assertThat(act(officer, id, "/answer", named).status()).as("invented").isEqualTo(409);
    named.put("correction", correction(number));
    assertThat(act(officer, id, "/answer", named).text())
        .contains("The person can read this now", "Notice " + number + " was accepted on");
    JsonNode answer = json(browser.api(API, resident)).get(0).get("answer");
    assertThat(answer.get("outcome").stringValue()).isEqualTo("corrected");
    assertThat(answer.get("correction").get("kind").stringValue()).isEqualTo("accepted");
    assertThat(answer.get("correction").get("number").stringValue()).isEqualTo(number);
    assertThat(String.valueOf(proven(answer.get("entry")).get("correction")))
        .contains(correction(number));
  }

  @Test
  void anAcceptanceCorrectsNoAddress() {
    TestBrowser officer = new TestBrowser(port).as("1002");
    String id = reported("address", "Another street");
    accept(officer);
    Page opened = act(officer, id, "/openings", Map.of("reason", "answer"));
    assertThat(opened.text())
        .contains("Nothing was corrected in this file")
        .doesNotContain("was accepted on");
    Map<String, String> named =
        Map.of("outcome", "corrected", "words", "Done", "correction", correction(number));
    assertThat(act(officer, id, "/answer", named).status()).isEqualTo(409);
  }

  @Test
  void whatWasDoneBeforeAReportOrForSomebodyElseCorrectsNothing() {
    TestBrowser officer = new TestBrowser(port).as("1001");
    accept(officer);
    String before = correction(number);
    TestBrowser other = new TestBrowser(port).as("1002");
    String id = reported("card", "No card");
    resident = town.resident();
    number = town.filed(resident);
    accept(officer);
    Page opened = act(other, id, "/openings", Map.of("reason", "answer"));
    assertThat(opened.text())
        .contains("Nothing was corrected in this file")
        .doesNotContain("was accepted on");
    for (String wrong : List.of(before, correction(number), id, "")) {
      Page refused =
          act(
              other,
              id,
              "/answer",
              Map.of("outcome", "corrected", "correction", wrong, "words", "Done & kept"));
      assertThat(refused.status()).as(wrong).isEqualTo(409);
      assertThat(refused.text()).contains("Name what put it right", "Done &amp; kept");
    }
  }

  /**
   * Others' overdue reports are not pushed off the list by those about a registrar's own doings.
   */
  @Test
  void aLongListOfOwnDecisionsHidesNoOverdueReport() {
    TestBrowser decider = new TestBrowser(port).as("1001");
    accept(decider);
    String own = reported("decision", "It was wrong");
    jdbc.sql(
            """
            INSERT INTO report.report
              (resident_id, report_id, what, number, key, raised_at, due, content)
            SELECT resident_id, gen_random_uuid(), 'made-' || i, number, 'made-' || i, raised_at,
              '1999-01-01', content
            FROM report.report, generate_series(1, 101) AS i WHERE report_id = ?::uuid
            """)
        .param(own)
        .update();
    try {
      resident = town.resident();
      number = "";
      String later = reported("name", "Another name");
      jdbc.sql("UPDATE report.report SET due = '1999-02-01' WHERE report_id = ?::uuid")
          .param(later)
          .update();
      assertThat(decider.get("/desk/reports").text()).contains(later).doesNotContain(own);
      String list = new TestBrowser(port).as("1002").get("/desk/reports").text();
      assertThat(list).as("those due first fill it").contains("Overdue").doesNotContain(later);
    } finally {
      jdbc.sql("DELETE FROM report.report WHERE what LIKE 'made-%'").update();
    }
  }

  private void accept(TestBrowser officer) {
    String cases = "/desk/cases/" + number;
    Map<String, String> opening = new LinkedHashMap<>(officer.get(cases).form(cases + "/openings"));
    opening.put("reason", "decide");
    Page opened = officer.post(cases + "/openings", opening);
    assertThat(officer.post(cases + "/acceptance", opened.form(cases + "/acceptance")).status())
        .isEqualTo(200);
  }

  @Test
  void aReportChangesNeitherNoticeNorCardHoweverLongItWaits() throws InterruptedException {
    awaitCase();
    List<String> before = standing();
    for (String what : Report.PARTS) {
      String unused = reported(what, "All wrong");
    }
    String id = json(browser.api(API, resident)).get(0).get("id").stringValue();
    clock(Instant.now().plus(Duration.ofDays(60)));
    assertThat(standing()).isEqualTo(before);
    TestBrowser officer = new TestBrowser(port).as("1002");
    Page opened = act(officer, id, "/openings", Map.of("reason", "answer"));
    assertThat(opened.status()).isEqualTo(200);
    Page answered =
        act(
            officer,
            id,
            "/answer",
            Map.of("outcome", "stays", "words", "Done now", "appeal", "Ask the head"));
    assertThat(answered.text()).contains("The person can read this now");
    assertThat(standing()).isEqualTo(before);
  }

  /** The desk hears of a notice a moment after it is filed. */
  private void awaitCase() throws InterruptedException {
    for (int i = 0; i < 600 && standing("desk.case_file").isEmpty(); i++) {
      Thread.sleep(100);
    }
    assertThat(standing("desk.case_file")).hasSize(1);
  }

  /** All notices and cards of the person as they are kept. */
  private List<String> standing() {
    return Stream.of("notice.notice", "card.credential", "desk.case_file", "desk.act")
        .flatMap(table -> standing(table).stream())
        .toList();
  }

  private List<String> standing(String table) {
    return jdbc.sql(
            "SELECT t::text FROM "
                + table
                + " AS t WHERE resident_id ="
                + " (SELECT resident_id FROM notice.notice WHERE number = ?) ORDER BY 1")
        .param(number)
        .query((row, n) -> row.getString(1))
        .list();
  }

  @Test
  void aPersonReportsOnAPageAndReadsItsDay() {
    TestBrowser person = new TestBrowser(port).as("dilnoza");
    jdbc.sql("DELETE FROM report.report WHERE number = '' AND what = 'birth-date'").update();
    assertThat(person.get("/my").text()).contains("/my/reports/new");
    String form = "/my/reports/new";
    assertThat(person.get(form + "?what=name&words=planted").text())
        .doesNotContain("planted</textarea>", "checked=");
    Map<String, String> fields = new LinkedHashMap<>(person.get(form).form(form));
    fields.put("words", "x");
    Page wrong = person.post(form, fields);
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("href=\"#what\"", "href=\"#words\"");
    fields.putAll(Map.of("what", "birth-date", "words", "I was born in <b>May</b>"));
    Page done = person.post(form, fields);
    assertThat(done.path()).isEqualTo("/my/reports");
    assertThat(done.text())
        .contains("Your report is kept and stands", "born in &lt;b&gt;May&lt;/b&gt;")
        .contains("A registrar answers by");
    assertThat(person.post(form, fields).text()).contains("Your report is kept and stands");
    fields.put("idempotencyKey", UUID.randomUUID().toString());
    assertThat(person.post(form, fields).text()).contains("reported this already");
    assertThat(person.get("/my?lang=ru").text()).contains("Регистратор ответит до");
    TestBrowser stranger = new TestBrowser(port).as("farrukh");
    assertThat(stranger.get("/my/reports").text()).doesNotContain("born in");
    assertThat(stranger.get("/notices/" + number + "/report").status()).isEqualTo(404);
    assertThat(person.get("/desk/reports").status()).isEqualTo(403);
  }
}
