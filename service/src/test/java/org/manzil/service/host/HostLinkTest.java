package org.manzil.service.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser;
import org.manzil.service.TestBrowser.Page;
import org.manzil.service.mail.PostRound;
import org.manzil.service.notice.Filer;
import org.manzil.service.notice.Filing;
import org.manzil.service.notice.Notice;
import org.manzil.service.notice.NoticeNumber;
import org.manzil.service.notice.Notices;
import org.manzil.service.resident.FileGate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The link: what it shows, to whom, how often, and what it leaves behind. */
@PageTest
@TestPropertySource(properties = {"manzil.mail.every=PT24H", "manzil.reminders-every=PT24H"})
@ExtendWith(OutputCaptureExtension.class)
class HostLinkTest {

  @LocalServerPort private int port;
  @Autowired private org.manzil.service.account.Limits limits;
  @Autowired private JdbcClient jdbc;
  @Autowired private MeterRegistry meters;
  @Autowired private ApplicationContext context;
  @Autowired private Notices notices;
  @Autowired private HostLinks hostLinks;
  @Autowired private FileGate gate;

  private Dwelling home = new Dwelling();

  @BeforeEach
  void somebodyFiled() {
    jdbc.sql("UPDATE host.link SET made_at = made_at - interval '2 days'").update();
    home = new Dwelling(port, "dilnoza");
  }

  private void clock(String now) {
    Page moved = new TestBrowser(port).api("/demo/clock", "", "{\"now\":\"" + now + "\"}");
    assertThat(moved.status()).isEqualTo(204);
  }

  @Test
  void aHostConfirmsAndThePersonReadsItAtOnce() {
    String link = home.link();
    Page receipt = home.confirm(link);
    assertThat(receipt.status()).isEqualTo(200);
    assertThat(receipt.text())
        .contains("Your answer is sent", "Yes, this person lives here", "Entry in the public log")
        .contains("Barak 7");
    assertThat(home.person.get(home.page()).text())
        .contains("The host confirmed on", "host-answer")
        .doesNotContain("Cancel the link");
    TestBrowser registrar = new TestBrowser(port).as("1001");
    home.opened(registrar);
    assertThat(registrar.get("/desk/cases/" + home.number).text())
        .contains("What the host says", "The host confirmed on", "was not checked");
    assertThat(home.person.get("/my/accesses").text()).contains("What the host answered");
  }

  @Test
  void theLinkShowsNameAddressAndDayAndNothingElse() {
    String page = home.host.get(home.link()).text();
    assertThat(page)
        .contains("Dilnoza Karimova", "Barak 7", "01.09.2026")
        .doesNotContain("12.03.1994", "1994", "Uzbekistan", "FA0184527", "Petrov", "host@example")
        .doesNotContain(home.number);
  }

  @Test
  void openingItChangesNothingHoweverOften() throws Exception {
    String link = home.link();
    for (int i = 0; i < 5; i++) {
      Page opened = home.host.get(link);
      assertThat(opened.status()).isEqualTo(200);
      assertThat(opened.headers())
          .containsEntry("cache-control", "no-store")
          .containsEntry("referrer-policy", "no-referrer")
          .containsEntry("x-robots-tag", "noindex, nofollow, noarchive");
    }
    for (String way : List.of(link, link + "/check", link + "/answer?answer=confirm")) {
      HttpRequest head =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + way))
              .header("Purpose", "prefetch")
              .HEAD()
              .build();
      try (HttpClient scanner = HttpClient.newHttpClient()) {
        HttpResponse<Void> seen = scanner.send(head, HttpResponse.BodyHandlers.discarding());
        assertThat(seen.statusCode()).isLessThan(400);
      }
    }
    assertThat(home.host.get(link + "/answer?answer=confirm&lang=ru").path()).isEqualTo(link);
    assertThat(home.check(link, "confirm").status()).isEqualTo(200);
    assertThat(home.check(link, "object").status()).isEqualTo(200);
    assertThat(home.person.get(home.page()).text()).contains("Cancel the link");
    assertThat(answers()).isZero();
    assertThat(home.confirm(link).status()).isEqualTo(200);
    assertThat(answers()).isOne();
  }

  private int answers() {
    return jdbc.sql("SELECT count(*) FROM host.answer WHERE number = ?")
        .param(home.number)
        .query(Integer.class)
        .single();
  }

  @Test
  void noAddressFillsTheForm() {
    String link = home.link();
    assertThat(home.host.get(link + "?answer=object&words=planted").text())
        .doesNotContain("planted</textarea>");
    Page second = home.host.post(link + "/check", Map.of("answer", "object", "words", "planted"));
    assertThat(second.text()).contains("</textarea>").doesNotContain("planted</textarea>");
  }

  @Test
  void anObjectionWithoutAReasonIsToldAndKeepsItsWords() {
    String link = home.link();
    Page refused = home.object(link, "nonsense", "kept words");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("href=\"#reason\"", "kept words</textarea>");
    Page tooLong = home.object(link, "other", "x".repeat(501));
    assertThat(tooLong.status()).isEqualTo(422);
    assertThat(answers()).isZero();
    assertThat(home.host.post(link + "/answer", Map.of("words", "alone")).text())
        .contains("Does this person live here?");
    assertThat(home.host.post(link + "/check", Map.of()).text()).contains("Choose an answer");
    assertThat(answers()).isZero();
  }

  @Test
  void ofManyAnswersAtOnceOneStands() throws Exception {
    String link = home.link();
    Map<String, String> yes = home.check(link, "confirm").form(link + "/answer");
    Map<String, String> no = new LinkedHashMap<>(home.check(link, "object").form(link + "/answer"));
    no.putAll(Map.of("reason", "not-here", "words", ""));
    List<Future<Page>> sent = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 8; i++) {
        Map<String, String> fields = i % 2 == 0 ? yes : no;
        sent.add(pool.submit(() -> new TestBrowser(port).post(link + "/answer", fields)));
      }
    }
    List<Integer> statuses = new ArrayList<>();
    for (Future<Page> one : sent) {
      statuses.add(one.get().status());
    }
    // Whoever pressed the button that counted sees the receipt, each time; the others do not.
    assertThat(statuses).containsOnly(200, 404);
    assertThat(statuses.stream().filter(status -> status == 200)).hasSize(4);
    assertThat(answers()).isOne();
  }

  @Test
  void pressedTwiceItIsTheSameReceiptAndASecondAnswerIsNone() {
    String link = home.link();
    Map<String, String> form = home.check(link, "confirm").form(link + "/answer");
    Map<String, String> other = home.check(link, "confirm").form(link + "/answer");
    assertThat(home.host.post(link + "/answer", form).text()).contains("Barak 7");
    Page again = home.host.post(link + "/answer", form);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text()).contains("Your answer is sent").doesNotContain("Barak 7", "Karimova");
    assertThat(home.host.post(link + "/answer", other).status()).isEqualTo(404);
    assertThat(answers()).isOne();
  }

  @Test
  void aLinkThatDoesNotWorkSaysTheSameWhateverTheCause() {
    String used = home.link();
    assertThat(home.confirm(used).status()).isEqualTo(200);
    String cancelled = home.link();
    Page unused =
        Dwelling.send(home.person, home.page(), home.page() + "/host-cancellation", Map.of());
    String replaced = home.link();
    String expired = home.link();
    jdbc.sql("UPDATE host.link SET until = made_at WHERE number = ? AND ended IS NULL")
        .param(home.number)
        .update();
    Dwelling other = new Dwelling(port, "farrukh");
    String dead = other.link();
    Map<String, String> dying = other.person.get(other.page()).form(other.page() + "/withdrawal");
    unused = other.person.post(other.page() + "/withdrawal", dying);
    String never = "/h/" + "A".repeat(43);
    Page model = new TestBrowser(port).get(never);
    assertThat(model.status()).isEqualTo(404);
    assertThat(model.text()).contains("This link does not work");
    for (String link : List.of(used, cancelled, replaced, expired, dead, "/h/x", "/h/%C3%A9")) {
      Page page = new TestBrowser(port).get(link);
      assertThat(page.status()).as(link).isEqualTo(404);
      assertThat(Dwelling.bare(page)).as(link).isEqualTo(Dwelling.bare(model));
      assertThat(page.headers().keySet()).isEqualTo(model.headers().keySet());
      for (String step : List.of("/check", "/answer")) {
        for (String answer : List.of("confirm", "object", "")) {
          Page sent = new TestBrowser(port).post(link + step, Map.of("answer", answer));
          assertThat(sent.status()).as(link + step).isEqualTo(404);
          assertThat(Dwelling.bare(sent)).as(link + step).isEqualTo(Dwelling.bare(model));
        }
      }
    }
    assertThat(answers()).isOne();
  }

  @Test
  void aLinkRunsOutAfterTwoWeeks() {
    String link = home.link();
    assertThat(home.host.get(link).status()).isEqualTo(200);
    clock(java.time.Instant.now().plus(java.time.Duration.ofDays(14)).toString());
    assertThat(home.host.get(link).status()).isEqualTo(404);
  }

  @Test
  void anothersNoticeIsAbsent() {
    TestBrowser stranger = new TestBrowser(port).as("farrukh");
    assertThat(stranger.get(home.page() + "/host").status()).isEqualTo(404);
    Map<String, String> fields =
        new LinkedHashMap<>(stranger.get("/notices/new").form("/notices/new"));
    fields.putAll(Map.of("secret", "B".repeat(43), "language", "en"));
    for (String act : List.of("/host-link", "/host-mail", "/host-cancellation")) {
      assertThat(stranger.post(home.page() + act, fields).status()).as(act).isEqualTo(404);
    }
    assertThat(new TestBrowser(port).get(home.page() + "/host").path()).isEqualTo("/sign-in");
    assertThat(home.host.get("/h/" + "B".repeat(43)).status()).isEqualTo(404);
  }

  @Test
  void oneLinkIsOpenAtATimeAndASecondPressMakesNoSecondOne() {
    Map<String, String> form =
        new LinkedHashMap<>(
            home.person.get(home.page() + "/host").form(home.page() + "/host-link"));
    form.put("language", "ru");
    String first = Dwelling.linkOn(home.person.post(home.page() + "/host-link", form));
    String again = Dwelling.linkOn(home.person.post(home.page() + "/host-link", form));
    assertThat(again).isEqualTo(first);
    String second = home.link();
    assertThat(home.host.get(first).status()).isEqualTo(404);
    assertThat(home.host.get(second).status()).isEqualTo(200);
    assertThat(home.person.post(home.page() + "/host-link", form).text())
        .contains("used or cancelled before");
    form.put("secret", "short");
    assertThat(home.person.post(home.page() + "/host-link", form).text())
        .contains("cannot be asked");
  }

  @Test
  void fiveLinksADay() {
    for (int i = 0; i < 5; i++) {
      String unused = home.link();
    }
    assertThat(
            Dwelling.send(
                    home.person,
                    home.page() + "/host",
                    home.page() + "/host-link",
                    Map.of("language", "en"))
                .text())
        .contains("You have made five links");
  }

  @Test
  void aMailGoesToTheHostOnceAndOnlyWhenAskedFor() {
    String mine = "h" + home.number.toLowerCase(java.util.Locale.ROOT);
    PostRound.walk(context);
    int before = mails().size();
    Map<String, String> form =
        new LinkedHashMap<>(
            home.person.get(home.page() + "/host").form(home.page() + "/host-mail"));
    form.put("language", "ru");
    assertThat(home.person.post(home.page() + "/host-mail", form).text())
        .as(mine)
        .contains("The mail is on its way", "We have sent your host a link");
    assertThat(home.person.post(home.page() + "/host-mail", form).status()).isEqualTo(200);
    PostRound.walk(context);
    List<String> sent = mails().subList(before, mails().size());
    assertThat(sent).hasSize(1);
    assertThat(sent.getFirst())
        .contains("host@example.org", "Подтвердите", "?lang=ru")
        .doesNotContain("Karimova", "Barak", home.number);
    String link = Dwelling.linkOn(new Page(200, "", Map.of(), sent.getFirst()));
    assertThat(home.host.get(link).status()).isEqualTo(200);
    assertThat(home.confirm(link).status()).isEqualTo(200);
  }

  @Test
  void onePersonWritesToOneAddressThreeTimesADay() {
    String to = home.number.toLowerCase(java.util.Locale.ROOT) + "@example.org";
    for (String spelled :
        List.of(to, to.replace("@", "+a@"), to.toUpperCase(java.util.Locale.ROOT))) {
      named(home, spelled);
      assertThat(mailed(home).text()).contains("The mail is on its way");
    }
    int links = links(home);
    assertThat(mailed(home).text())
        .contains("written to three times today")
        .doesNotContain("on its way");
    assertThat(links(home)).as("no link without its mail").isEqualTo(links);
    named(home, "b" + to);
    assertThat(mailed(home).text()).contains("The mail is on its way");
    Dwelling neighbour = new Dwelling(port, "farrukh");
    named(neighbour, to);
    assertThat(mailed(neighbour).text()).contains("The mail is on its way");
  }

  @Test
  void oneAddressIsNotWrittenToForEverWhoeverAsks() {
    String to = "d" + home.number.toLowerCase(java.util.Locale.ROOT) + "@example.org";
    for (int i = 0; i < HostLinks.MAILS_TO.tries(); i++) {
      assertThat(limits.refused(HostLinks.MAILS_TO, to)).isEmpty();
    }
    named(home, to);
    assertThat(mailed(home).text())
        .contains("written to three times today")
        .doesNotContain("on its way");
  }

  @Test
  void aFormSentTwiceCountsOnce() {
    named(home, "c" + home.number.toLowerCase(java.util.Locale.ROOT) + "@example.org");
    Map<String, String> form =
        new LinkedHashMap<>(
            home.person.get(home.page() + "/host").form(home.page() + "/host-mail"));
    form.put("language", "en");
    for (int i = 0; i < 4; i++) {
      assertThat(home.person.post(home.page() + "/host-mail", form).text())
          .contains("The mail is on its way");
    }
    assertThat(mailed(home).text()).contains("The mail is on its way");
  }

  private static Page mailed(Dwelling one) {
    return Dwelling.send(
        one.person, one.page() + "/host", one.page() + "/host-mail", Map.of("language", "en"));
  }

  private int links(Dwelling one) {
    return jdbc.sql("SELECT count(*) FROM host.link WHERE number = ?")
        .param(one.number)
        .query(Integer.class)
        .single();
  }

  /** The notice names that address of its host from now on. */
  private void named(Dwelling one, String contact) {
    corrected(one, "Barak " + UUID.randomUUID(), "2026-09-01", host("Petrov", contact));
  }

  /** Signed in, so that no other test is counted with it. */
  @Test
  void whoTriesLinksForEverIsToldToWait() {
    TestBrowser trying = new TestBrowser(port).as("mai");
    String link = "/h/" + "C".repeat(43);
    Page answer = TestBrowser.untilRefused(2000, () -> trying.get(link));
    assertThat(answer.status()).isEqualTo(429);
    assertThat(Integer.parseInt(answer.headers().get("retry-after"))).isPositive();
    Map<String, String> yes = Map.of("answer", "confirm");
    Page answered = TestBrowser.untilRefused(20, () -> trying.post(link + "/answer", yes));
    assertThat(answered.status()).isEqualTo(429);
    assertThat(trying.get("/my").status()).isEqualTo(200);
    assertThat(home.host.get(link).status()).as("another").isEqualTo(404);
  }

  private List<String> mails() {
    List<String> mails = new ArrayList<>();
    tools.jackson.databind.json.JsonMapper.shared()
        .readTree(home.person.get("/demo/outbox").text())
        .forEach(mail -> mails.add(mail.toString()));
    return mails;
  }

  @Test
  void theSecretStaysOutOfLogsMetricsAndTheDatabase(CapturedOutput output) {
    String link = home.link();
    String secret = link.substring("/h/".length());
    assertThat(home.host.get(link).status()).isEqualTo(200);
    assertThat(home.host.get(link + "/nowhere").status()).isEqualTo(404);
    assertThat(home.host.post(link, Map.of("x", "y")).status()).isEqualTo(405);
    assertThat(home.host.put(link, "", "{}").status()).isEqualTo(405);
    assertThat(home.object(link, "other", "Canaryword").status()).isEqualTo(200);
    assertThat(home.host.get(link).status()).isEqualTo(404);
    assertThat(output.getAll()).doesNotContain(secret, "Canaryword");
    assertThat(meters.getMeters().toString()).doesNotContain(secret, "Canaryword");
    List<String> tables =
        jdbc.sql(
                """
                SELECT quote_ident(table_schema) || '.' || quote_ident(table_name)
                FROM information_schema.tables
                WHERE table_type = 'BASE TABLE'
                  AND table_schema NOT IN ('pg_catalog', 'information_schema')
                """)
            .query((row, n) -> row.getString(1))
            .list();
    for (String table : tables) {
      for (String canary : List.of(secret, "Canaryword")) {
        String hex =
            java.util.HexFormat.of()
                .formatHex(canary.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(
                jdbc.sql(
                        "SELECT count(*) FROM "
                            + table
                            + " AS t WHERE t::text LIKE ? OR t::text LIKE ?")
                    .params("%" + canary + "%", "%" + hex + "%")
                    .query(Integer.class)
                    .single())
            .as(table)
            .isZero();
      }
    }
  }

  @Test
  void aCorrectedNoticeIsShownAsItIsNow() {
    String before = home.link();
    assertThat(home.confirm(before).status()).isEqualTo(200);
    String link = home.link();
    Map<String, String> stale = home.check(link, "confirm").form(link + "/answer");
    correct("14");
    assertThat(home.host.get(link).text()).contains("14.09.2026").doesNotContain("01.09.2026");
    Page changed = home.host.post(link + "/answer", stale);
    assertThat(changed.text()).contains("corrected meanwhile", "14.09.2026");
    assertThat(home.person.get(home.page()).text()).contains("Given before the correction");
    assertThat(answers()).isOne();
    assertThat(home.confirm(link).status()).isEqualTo(200);
    assertThat(home.person.get(home.page()).text().split("Given before the correction")).hasSize(2);
  }

  private void correct(String day) {
    corrected("Barak 7", "dormitory", "dormitory", "2026-09-" + day);
  }

  private void corrected(@Nullable String address, String notFound, String dwelling, String since) {
    Notice notice = notices.find(new NoticeNumber(home.number)).orElseThrow();
    Filing filing =
        new Filing(
            "arrival",
            null,
            address,
            null,
            notFound,
            null,
            null,
            null,
            dwelling,
            since,
            null,
            "none".equals(dwelling) ? null : host("Petrov", "host@example.org"),
            null);
    var unused =
        notices.correct(notice, new Filer.Self(true), filing, UUID.randomUUID().toString());
  }

  private static Filing.Host host(String name, String contact) {
    return new Filing.Host(name, contact);
  }

  private void correctedTo(Filing.@Nullable Host host) {
    correctedTo("Barak " + UUID.randomUUID(), "2026-09-14", host);
  }

  private void correctedTo(String address, String since, Filing.@Nullable Host host) {
    corrected(home, address, since, host);
  }

  private void corrected(Dwelling one, String address, String since, Filing.@Nullable Host host) {
    Notice notice = notices.find(new NoticeNumber(one.number)).orElseThrow();
    Filing filing =
        new Filing(
            "arrival",
            null,
            address,
            null,
            "dormitory",
            null,
            null,
            null,
            "dormitory",
            since,
            null,
            host,
            null);
    var unused =
        notices.correct(notice, new Filer.Self(true), filing, UUID.randomUUID().toString());
  }

  private void mayAnswer(String link) {
    assertThat(home.host.get(link).status()).isEqualTo(200);
    assertThat(home.confirm(link).status()).isEqualTo(200);
    assertThat(answers()).isOne();
  }

  /** Nothing is shown or taken from the moment of the correction on; then its end is kept, too. */
  private void ended(String link, Map<String, String> stale) {
    Page gone = home.host.get(link);
    assertThat(gone.status()).isEqualTo(404);
    assertThat(gone.text()).contains("This link does not work").doesNotContain("Karimova", "Barak");
    assertThat(home.host.post(link + "/check", Map.of("answer", "object")).status()).isEqualTo(404);
    Page answered = home.host.post(link + "/answer", stale);
    assertThat(answered.status()).isEqualTo(404);
    assertThat(answered.text()).doesNotContain("Karimova", "Barak");
    assertThat(answers()).isZero();
    assertThat(cancelled()).isTrue();
    assertThat(home.person.get(home.page()).text()).doesNotContain("Cancel the link");
  }

  private boolean cancelled() {
    heard();
    return jdbc.sql("SELECT NOT EXISTS (SELECT FROM host.link WHERE number = ? AND ended IS NULL)")
        .param(home.number)
        .query(Boolean.class)
        .single();
  }

  /** Events are heard a moment after what they tell of. */
  private void heard() {
    for (int tries = 0; tries < 200 && waiting(); tries++) {
      java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
    }
  }

  private boolean waiting() {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT FROM operations.event_publication
              WHERE completion_date IS NULL AND serialized_event LIKE ?)
            """)
        .param("%" + resident() + "%")
        .query(Boolean.class)
        .single();
  }

  private String resident() {
    return jdbc.sql("SELECT resident_id::text FROM notice.notice WHERE number = ?")
        .param(home.number)
        .query(String.class)
        .single();
  }

  @Test
  void theLinkOfAHostWhoIsNamedNoMoreEnds() {
    String link = home.link();
    Map<String, String> stale = home.check(link, "confirm").form(link + "/answer");
    correctedTo(null);
    ended(link, stale);
  }

  @Test
  void theLinkOfAHostWhomAnotherReplacesEnds() {
    String link = home.link();
    Map<String, String> stale = home.check(link, "object").form(link + "/answer");
    correctedTo(host("Sidorov", "host@example.org"));
    ended(link, stale);
    mayAnswer(home.link());
  }

  @Test
  void anotherContactIsAnotherHostAndTheMailThatHasNotLeftStaysHere() {
    PostRound.walk(context);
    int before = mails().size();
    assertThat(mailed(home).text()).contains("The mail is on its way");
    correctedTo(host("Petrov", "another@example.org"));
    assertThat(cancelled()).isTrue();
    PostRound.walk(context);
    assertThat(mails()).hasSize(before);
  }

  @Test
  void theLinkOfTheSameHostStaysWhateverElseIsCorrected() {
    String link = home.link();
    correctedTo(host(" Petrov ", "host@example.org"));
    assertThat(cancelled()).isFalse();
    mayAnswer(link);
  }

  @Test
  void whatAFormerHostSaidIsMarked() {
    String address = "Barak " + UUID.randomUUID();
    correctedTo(address, "2026-09-01", host("Petrov", "host@example.org"));
    assertThat(home.confirm(home.link()).status()).isEqualTo(200);
    assertThat(home.person.get(home.page()).text()).doesNotContain("Given before the correction");
    correctedTo(address, "2026-09-01", host("Sidorov", "host@example.org"));
    assertThat(home.person.get(home.page()).text()).contains("Given before the correction");
  }

  @Test
  void aLinkThatWasAskedForBeforeTheCorrectionIsNotMadeForTheHostBefore() {
    Notice notice = notices.find(new NoticeNumber(home.number)).orElseThrow();
    var read = notices.content(notice, gate.own(notice.resident()));
    correctedTo(host("Sidorov", "host@example.org"));
    assertThatThrownBy(() -> hostLinks.make(notice, read, hostLinks.draw().text()))
        .isInstanceOf(HostRefusedException.class);
  }

  @Test
  void aChangeEndsTheLinkOfTheFormerHostAndNotThatOfTheSame() {
    String link = home.link();
    Map<String, String> stale = home.check(link, "confirm").form(link + "/answer");
    moved("change", host("Petrov", "host@example.org"));
    assertThat(cancelled()).isFalse();
    assertThat(home.host.get(link).status()).isEqualTo(200);
    moved("change", host("Sidorov", "sidorov@example.org"));
    assertThat(cancelled()).isTrue();
    ended(link, stale);
    String again = home.link();
    stale = home.check(again, "confirm").form(again + "/answer");
    moved("departure", null);
    assertThat(cancelled()).isTrue();
    ended(again, stale);
  }

  private void moved(String kind, Filing.@Nullable Host host) {
    Notice notice = notices.find(new NoticeNumber(home.number)).orElseThrow();
    boolean leaves = "departure".equals(kind);
    Filing filing =
        new Filing(
            kind,
            null,
            leaves ? null : "Barak " + UUID.randomUUID(),
            null,
            leaves ? null : "dormitory",
            null,
            null,
            null,
            leaves ? null : "dormitory",
            "2026-09-20",
            leaves ? "KZ" : null,
            host,
            null);
    var unused =
        notices.file(notice.resident(), new Filer.Self(true), filing, UUID.randomUUID().toString());
  }

  @Test
  void aNoticeCorrectedToNoFixedAddressStillOpensAndItsLinkEnds() {
    assertThat(home.object(home.link(), "not-here", "Gone").status()).isEqualTo(200);
    String link = home.link();
    Map<String, String> stale = home.check(link, "confirm").form(link + "/answer");
    corrected(null, "no-fixed-address", "none", "2026-09-14");
    assertThat(home.host.get(link).status()).isEqualTo(404);
    assertThat(home.host.post(link + "/answer", stale).status()).isEqualTo(404);
    Page page = home.person.get(home.page());
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("Given before the correction");
    TestBrowser registrar = new TestBrowser(port).as("1001");
    home.opened(registrar);
    Page opened = registrar.get("/desk/cases/" + home.number);
    assertThat(opened.status()).isEqualTo(200);
    assertThat(opened.text()).contains("What the host says");
    assertThat(answers()).isOne();
  }
}
