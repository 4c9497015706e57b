package org.manzil.service.dispute.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manzil.service.FilingWalk;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser;
import org.manzil.service.TestBrowser.Page;
import org.manzil.service.dispute.Town;
import org.manzil.service.site.Formats;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Disputes on pages, without scripts: the person's side and the desk's. */
@PageTest
class DisputePagesTest {

  private static final Pattern FORM = Pattern.compile("(/my/accesses/[0-9a-f-]{36}/dispute)\"");

  @LocalServerPort private int port;
  @Autowired private Formats formats;
  @Autowired private Clock clock;
  @Autowired private JdbcClient jdbc;

  private TestBrowser person = new TestBrowser(0);
  private TestBrowser looker = new TestBrowser(0);
  private TestBrowser other = new TestBrowser(0);
  private String number = "";
  private String form = "";

  @BeforeEach
  void somebodyLooked() {
    person = new TestBrowser(port).as("dilnoza");
    looker = new TestBrowser(port).as("1001");
    other = new TestBrowser(port).as("1002");
    number = filed();
    String path = "/desk/cases/" + number;
    Page opened = send(looker, path, path + "/openings", Map.of("reason", "decide"));
    assertThat(opened.status()).isEqualTo(200);
    form = first(FORM, person.get("/my/accesses").text());
  }

  private String filed() {
    Map<String, String> answers = FilingWalk.answers(UUID.randomUUID().toString().substring(0, 8));
    Page filed = FilingWalk.filed(person, answers);
    return filed.path().substring("/notices/".length());
  }

  private String today() {
    return formats.date(clock.instant());
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return found.group(1);
  }

  private static Page send(
      TestBrowser browser, String shown, String action, Map<String, String> answers) {
    Map<String, String> fields = new LinkedHashMap<>(browser.get(shown).form(action));
    fields.putAll(answers);
    return browser.post(action, fields);
  }

  private Page disputed(String words) {
    return send(person, form, form, Map.of("words", words));
  }

  /** The dispute of this test, at the desk. */
  private String waiting() {
    return "/desk/disputes/" + Town.waiting(jdbc, form.split("/")[3]);
  }

  private void makeOldest(String dispute) {
    Town.makeOldest(jdbc, dispute.substring("/desk/disputes/".length()));
  }

  /** What a reader sees, without ids; the markup has tokens, drawn at random, too. */
  private static String read(Page page) {
    return TestBrowser.withoutIds(page.text().replaceAll("(?s)<[^>]*>", " "));
  }

  @Test
  void aPersonDisputesALookAndReadsTheAnswerOfAnotherRegistrar() {
    assertThat(person.get(form).text()).contains("To decide this notice", number, "(optional)");
    Page done = disputed("I <b>never</b>\r\nasked");
    assertThat(done.path()).isEqualTo("/my/accesses");
    assertThat(done.text())
        .contains("another registrar will answer it here", "You disputed this reason on")
        .contains("I &lt;b&gt;never&lt;/b&gt;\nasked", "Another registrar will answer")
        .contains("data-kind=\"dispute\"")
        .doesNotContain(form);
    String dispute = waiting();
    assertThat(other.get(dispute).text())
        .contains("Why do you open this dispute?", dispute.substring("/desk/disputes/".length()))
        .contains("Disputed on " + today())
        .doesNotContain("I &lt;b&gt;", "To decide this notice", number);
    Page opened = send(other, dispute, dispute + "/openings", Map.of("reason", "answer"));
    assertThat(opened.text())
        .contains("officer 1001", "To decide this notice", "I &lt;b&gt;never&lt;/b&gt;")
        .doesNotContain("Karimova", "Dilnoza", "Barak", number);
    assertThat(opened.headers()).containsEntry("cache-control", "no-store");
    Page answered =
        send(
            other,
            dispute,
            dispute + "/answer",
            Map.of("outcome", "upheld", "words", "You are right. We are <i>sorry</i>."));
    assertThat(answered.text())
        .contains("The person can read this answer now")
        .doesNotContain(number);
    assertThat(person.get("/my/accesses").text())
        .contains("this look was not justified", "We are &lt;i&gt;sorry&lt;/i&gt;.")
        .contains("officer 1002", "The look you disputed, What you wrote about it")
        .contains("data-kind=\"dispute-answer\"", "Dispute this reason again");
    assertThat(person.get("/my/accesses?lang=ru").text())
        .contains("оснований для этого просмотра не было", "сотрудник 1002");
  }

  @Test
  void whoLookedFindsNothingToAnswer() {
    Page unused = disputed("");
    String dispute = waiting();
    makeOldest(dispute);
    assertThat(other.get("/desk/disputes").text()).contains(dispute);
    assertThat(looker.get("/desk/disputes").text()).doesNotContain(dispute);
    Page own = looker.get(dispute);
    assertThat(own.status()).isEqualTo(403);
    assertThat(own.text()).contains("about your own look").doesNotContain("To decide");
    Map<String, String> token = other.get(dispute).form(dispute + "/openings");
    assertThat(token).containsKey("_csrf");
    Map<String, String> fields = new LinkedHashMap<>(looker.get("/desk").form("/desk/lookups"));
    fields.putAll(Map.of("reason", "answer", "outcome", "not-upheld", "words", "I was right"));
    assertThat(looker.post(dispute + "/openings", fields).status()).isEqualTo(403);
    assertThat(looker.post(dispute + "/answer", fields).status()).isEqualTo(403);
  }

  @Test
  void noAddressFillsAForm() {
    assertThat(person.get(form + "?words=planted").text())
        .contains("</textarea>")
        .doesNotContain("planted</textarea>");
    Page unused = disputed("No");
    String dispute = waiting();
    assertThat(other.get(dispute + "?reason=answer&words=planted").text())
        .contains("value=\"answer\"")
        .doesNotContain("planted</textarea>", "checked=");
    Page opened = send(other, dispute, dispute + "/openings", Map.of("reason", "answer"));
    assertThat(opened.status()).isEqualTo(200);
    assertThat(other.get(dispute + "?outcome=upheld&words=planted").text())
        .contains("value=\"upheld\"")
        .doesNotContain("planted</textarea>", "checked=");
  }

  @Test
  void whatIsTooLongIsToldAndKept() {
    String words = "long ".repeat(101);
    Page refused = disputed(words);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text())
        .contains("Error: ", "href=\"#words\"", "500 characters or fewer", words.strip());
    assertThat(person.get("/my/accesses").text()).contains(form);
  }

  @Test
  void aDoubleClickAndASecondDisputeAreToldPlainly() {
    Map<String, String> fields = new LinkedHashMap<>(person.get(form).form(form));
    assertThat(person.post(form, fields).text()).contains("stands in the public log");
    assertThat(person.post(form, fields).text()).contains("stands in the public log");
    fields.put("idempotencyKey", UUID.randomUUID().toString());
    assertThat(person.post(form, fields).text()).contains("disputed this reason already");
    assertThat(person.get(form).text()).contains("disputed this reason already");
    fields.put("idempotencyKey", "<>");
    assertThat(person.post(form, fields).status()).isEqualTo(400);
  }

  @Test
  void anothersLookIsAsAbsentAsOneThatNeverWas() {
    TestBrowser stranger = new TestBrowser(port).as("farrukh");
    String never = "/my/accesses/" + UUID.randomUUID() + "/dispute";
    assertThat(stranger.get(form).status()).isEqualTo(404);
    assertThat(stranger.get(never).status()).isEqualTo(404);
    Map<String, String> fields =
        new LinkedHashMap<>(stranger.get("/notices/new").form("/notices/new"));
    fields.put("idempotencyKey", UUID.randomUUID().toString());
    assertThat(stranger.post(form, fields).status()).isEqualTo(404);
    assertThat(other.get(form).status()).as("a registrar").isEqualTo(403);
  }

  @Test
  void anAnswerThatIsIncompleteIsToldAndKept() {
    Page unused = disputed("No");
    String dispute = waiting();
    assertThat(send(other, dispute, dispute + "/openings", Map.of()).text())
        .contains("href=\"#reason\"", "Choose why");
    assertThat(
            send(other, dispute, dispute + "/openings", Map.of("reason", "own", "words", "x"))
                .text())
        .contains("href=\"#words\"", "3 to 500 characters");
    Page opened = send(other, dispute, dispute + "/openings", Map.of("reason", "answer"));
    assertThat(opened.path()).isEqualTo(dispute);
    Page silent = send(other, dispute, dispute + "/answer", Map.of("words", " "));
    assertThat(silent.status()).isEqualTo(422);
    assertThat(silent.text()).contains("href=\"#outcome\"", "href=\"#words\"");
    Page kept = send(other, dispute, dispute + "/answer", Map.of("words", "kept words"));
    assertThat(kept.text()).contains("href=\"#outcome\"", "kept words</textarea>");
  }

  @Test
  void anAnswerThatComesTooLateIsToldAndWhatWasWrittenIsShown() {
    Page unused = disputed("No");
    String dispute = waiting();
    Page opened = send(other, dispute, dispute + "/openings", Map.of("reason", "answer"));
    Map<String, String> fields = new LinkedHashMap<>(opened.form(dispute + "/answer"));
    fields.putAll(Map.of("outcome", "not-upheld", "words", "It was asked for"));
    assertThat(other.post(dispute + "/answer", fields).status()).isEqualTo(200);
    fields.put("words", "A second answer");
    Page late = other.post(dispute + "/answer", fields);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("has answered this dispute already", "A second answer");
    assertThat(person.get("/my/accesses").text()).doesNotContain("A second answer");
  }

  @Test
  void theListTellsDaysAndNothingOfPeopleOrNotices() {
    Page unused = disputed("secret words");
    String dispute = waiting();
    makeOldest(dispute);
    Page list = other.get("/desk/disputes?size=100000&q=a");
    assertThat(list.text())
        .contains(dispute)
        .doesNotContain("secret", "Karimova", "Dilnoza", number);
    assertThat(read(list)).contains("Disputed on").doesNotContain("1001");
    assertThat(person.get("/desk/disputes").status()).isEqualTo(403);
    assertThat(new TestBrowser(port).get("/desk/disputes").path()).isEqualTo("/sign-in");
  }
}
