package org.manzil.service.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manzil.rules.law.NoticeKind;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser;
import org.manzil.service.mail.PostRound;
import org.manzil.service.notice.FiledNotice;
import org.manzil.service.notice.Filer;
import org.manzil.service.notice.Filing;
import org.manzil.service.notice.Notices;
import org.manzil.service.obligation.Move;
import org.manzil.service.obligation.PeopleFacts;
import org.manzil.service.obligation.interview.Told;
import org.manzil.service.resident.Person;
import org.manzil.service.resident.ResidentId;
import org.manzil.service.resident.Residents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reminders of the last day Tuesday 28 November 2028: on 21, 26 and 27 November, each once. */
@PageTest
@TestPropertySource(properties = {"manzil.mail.every=PT24H", "manzil.reminders-every=PT24H"})
class ReminderTest {

  private static final String FRI_17_NOV = "2028-11-17T09:00:00Z";
  private static final String TUE_21_NOV = "2028-11-21T05:30:00Z";
  private static final String SUN_26_NOV = "2028-11-26T05:30:00Z";
  private static final String MON_27_NOV = "2028-11-27T05:30:00Z";
  private static final String TUE_28_NOV = "2028-11-28T05:30:00Z";
  private static final Pattern LINK = Pattern.compile("http://localhost(/reminders/\\S+)");
  private static final Told MOVED =
      Told.of(List.of("kind=arrival", "since=2028-11-17", "roles=none"));

  @LocalServerPort private int port;
  @Autowired private ApplicationContext context;
  @Autowired private Residents residents;
  @Autowired private Duties duties;
  @Autowired private Reminders reminders;
  @Autowired private ReminderJob job;
  @Autowired private Notices notices;
  @Autowired private PeopleFacts people;
  @Autowired private JdbcClient jdbc;

  private TestBrowser browser = new TestBrowser(0);
  private ResidentId self = ResidentId.random();
  private String address = "";

  @BeforeEach
  void somebodyMovedIn() {
    browser = new TestBrowser(port);
    clock(FRI_17_NOV);
    self =
        residents.addSeen(
            new Person(
                "Canaryname", "Canaryova", "1990-05-17", "UZ", UUID.randomUUID().toString()));
    address = "r" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    MyDuties mine = duties.change(self, _ -> MOVED);
    assertThat(mine.ask()).isNull();
    assertThat(mine.duties().getFirst().obligation().lastDay()).hasToString("2028-11-28");
  }

  private void clock(String now) {
    assertThat(browser.api("/demo/clock", "", "{\"now\":\"" + now + "\"}").status()).isEqualTo(204);
  }

  private void confirmed() {
    assertThat(reminders.ask(self, address, Locale.ENGLISH)).isTrue();
    PostRound.walk(context);
    assertThat(browser.post(link(mails().getFirst(), 0), Map.of()).text())
        .contains("Reminders are on");
  }

  private List<JsonNode> mails() {
    List<JsonNode> mails = new ArrayList<>();
    for (JsonNode mail : JsonMapper.shared().readTree(browser.get("/demo/outbox").text())) {
      if (mail.get("to").stringValue().equals(address)) {
        mails.add(mail);
      }
    }
    return mails;
  }

  /** The mails besides confirmations. */
  private List<JsonNode> sent() {
    return mails().stream()
        .filter(mail -> !mail.get("text").stringValue().contains("/reminders/confirm/"))
        .toList();
  }

  private List<JsonNode> sentOn(String now) {
    clock(now);
    job.turn();
    PostRound.walk(context);
    return sent();
  }

  private static String link(JsonNode mail, int which) {
    Matcher links = LINK.matcher(mail.get("text").stringValue());
    for (int i = 0; i <= which; i++) {
      assertThat(links.find()).isTrue();
    }
    return links.group(1);
  }

  private FiledNotice file() {
    return notices.file(
        self,
        new Filer.Self(true),
        new Filing(
            "arrival",
            null,
            "Canary street",
            null,
            "street",
            null,
            null,
            null,
            "flat",
            "2028-11-17",
            null,
            null,
            null),
        UUID.randomUUID().toString());
  }

  @Test
  void eachGoesOnceAndNoneOutOfTurn() {
    confirmed();
    assertThat(sentOn(FRI_17_NOV)).isEmpty();
    assertThat(sentOn("2028-11-21T04:30:00Z")).as("before eight in the morning").isEmpty();
    assertThat(sentOn(TUE_21_NOV)).hasSize(1);
    assertThat(sentOn(TUE_21_NOV)).hasSize(1);
    assertThat(sentOn("2028-11-23T05:30:00Z")).hasSize(1);
    assertThat(sentOn(SUN_26_NOV)).hasSize(2);
    assertThat(sentOn(MON_27_NOV)).hasSize(3);
    assertThat(sentOn(TUE_28_NOV)).hasSize(3);
    assertThat(sentOn("2028-12-06T05:30:00Z")).hasSize(3);
    assertThat(sent().getLast().get("text").stringValue()).contains("This is the last reminder");
    assertThat(sent().getFirst().get("stop").isNull()).isFalse();
    assertThat(sent().getLast().get("stop").isNull()).as("it is not ended by one press").isTrue();
  }

  @Test
  void ofTwoNodesAtTheSameMomentOneSends() throws Exception {
    confirmed();
    clock(TUE_21_NOV);
    CountDownLatch start = new CountDownLatch(1);
    List<Thread> nodes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      ReminderJob node =
          (ReminderJob)
              context
                  .getAutowireCapableBeanFactory()
                  .autowire(
                      ReminderJob.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
      nodes.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      start.await();
                      node.turn();
                    } catch (InterruptedException e) {
                      throw new IllegalStateException(e);
                    }
                  }));
    }
    start.countDown();
    for (Thread node : nodes) {
      node.join();
    }
    PostRound.walk(context);
    assertThat(sent()).hasSize(1);
  }

  @Test
  void afterFilingNoneGoesNotEvenOneThatWaitsForAMailServer() {
    confirmed();
    clock(TUE_21_NOV);
    job.turn();
    FiledNotice unused = file();
    duties.follow(self);
    PostRound.walk(context);
    assertThat(sent()).isEmpty();
    assertThat(sentOn(SUN_26_NOV)).isEmpty();
    assertThat(sentOn(MON_27_NOV)).isEmpty();
  }

  @Test
  void thoughNobodyHeardOfTheFilingNoneGoes() {
    confirmed();
    assertThat(count("duty.reminder WHERE resident_id = ?")).isEqualTo(3);
    jdbc.sql("CREATE TABLE duty.held AS SELECT * FROM duty.reminder").update();
    clock(TUE_21_NOV);
    FiledNotice unused = file();
    duties.follow(self);
    assertThat(count("duty.reminder WHERE resident_id = ?")).isZero();
    // As if the listener had not come to it yet.
    jdbc.sql("INSERT INTO duty.reminder SELECT * FROM duty.held ON CONFLICT DO NOTHING").update();
    jdbc.sql("DROP TABLE duty.held").update();
    jdbc.sql("UPDATE duty.person SET plan_on = NULL WHERE resident_id = ?")
        .param(self.value())
        .update();
    assertThat(sentOn(TUE_21_NOV)).isEmpty();
  }

  @Test
  void whatWasWithdrawnIsRemindedOfAgain() {
    confirmed();
    FiledNotice filed = file();
    assertThat(sentOn(TUE_21_NOV)).isEmpty();
    FiledNotice unused =
        notices.withdraw(filed.notice(), new Filer.Self(true), UUID.randomUUID().toString());
    duties.follow(self);
    assertThat(sentOn(SUN_26_NOV)).hasSize(1);
  }

  @Test
  void whatWasTakenBackUnsentIsSentAfterAll() {
    confirmed();
    clock(TUE_21_NOV);
    job.turn();
    FiledNotice filed = file();
    duties.follow(self);
    FiledNotice unused =
        notices.withdraw(filed.notice(), new Filer.Self(true), UUID.randomUUID().toString());
    duties.follow(self);
    assertThat(sentOn(TUE_21_NOV)).hasSize(1);
  }

  @Test
  void aRefusalKeepsTheDutyItsNoticeAndItsReminders() {
    confirmed();
    FiledNotice filed = file();
    jdbc.sql("UPDATE notice.notice SET state = 'refused' WHERE number = ?")
        .param(filed.notice().number())
        .update();
    OwnDuty duty = duties.of(self).duties().getFirst();
    assertThat(duty.state()).isEqualTo(DutyState.REFUSED);
    assertThat(duty.notice()).isNotNull();
    assertThat(duty.inTime()).isTrue();
    assertThat(duties.of(self).duties())
        .filteredOn(one -> one.state() == DutyState.DUE || one.state() == DutyState.LATE)
        .isEmpty();
    assertThat(sentOn(SUN_26_NOV)).hasSize(1);
  }

  @Test
  void aFileThatDoesNotOpenWaitsForADayAndKeepsNobodyElse() {
    confirmed();
    jdbc.sql("UPDATE duty.person SET mail = '\\x00' WHERE resident_id = ?")
        .param(self.value())
        .update();
    assertThat(sentOn(TUE_21_NOV)).isEmpty();
    assertThat(count("duty.person WHERE plan_on = '2028-11-22' AND resident_id = ?")).isOne();
    assertThat(count("duty.reminder WHERE send_on = '2028-11-21' AND resident_id = ?")).isZero();
    assertThat(count("duty.reminder WHERE send_on = '2028-11-22' AND resident_id = ?")).isOne();
    jdbc.sql("DELETE FROM duty.person WHERE resident_id = ?").param(self.value()).update();
  }

  @Test
  void whereNothingIsKeptNoRowIs() {
    duties.delete(self, _ -> Told.of(List.of()));
    assertThat(count("duty.person WHERE resident_id = ?")).isZero();
    assertThat(reminders.ask(self, address, Locale.ENGLISH)).isTrue();
    reminders.delete(self);
    assertThat(count("duty.person WHERE resident_id = ?")).as("the daily limit").isOne();
    List<JsonNode> unused = sentOn(TUE_21_NOV);
    assertThat(count("duty.person WHERE resident_id = ?")).isZero();
  }

  @Test
  void stoppingStopsAllButTheLast() {
    confirmed();
    assertThat(sentOn(TUE_21_NOV)).hasSize(1);
    String stop = link(sent().getFirst(), 0);
    assertThat(sent().getFirst().get("stop").stringValue()).endsWith(stop);
    assertThat(browser.get(stop).text()).contains("Stop reminders", "except the last one");
    assertThat(sentOn(SUN_26_NOV)).as("opening the link stops nothing").hasSize(2);
    assertThat(browser.post(stop, Map.of("List-Unsubscribe", "One-Click")).status()).isEqualTo(200);
    assertThat(reminders.of(self).orElseThrow().stopped()).isTrue();
    assertThat(sentOn(MON_27_NOV)).hasSize(3);
  }

  @Test
  void stoppedBeforehandOnlyTheLastComes() {
    confirmed();
    reminders.stop(self, true);
    assertThat(sentOn(TUE_21_NOV)).isEmpty();
    assertThat(sentOn(SUN_26_NOV)).isEmpty();
    assertThat(sentOn(MON_27_NOV)).hasSize(1);
    assertThat(sent().getFirst().get("text").stringValue()).contains("This is the last reminder");
  }

  @Test
  void aDeletedAddressGetsNothingNotEvenTheLast() {
    confirmed();
    clock(TUE_21_NOV);
    job.turn();
    reminders.delete(self);
    PostRound.walk(context);
    assertThat(sent()).isEmpty();
    assertThat(sentOn(MON_27_NOV)).isEmpty();
    assertThat(count("duty.person WHERE mail IS NOT NULL AND resident_id = ?")).isZero();
    assertThat(count("duty.link WHERE resident_id = ?")).isZero();
    assertThat(count("mail.outgoing WHERE resident_id = ?")).isZero();
  }

  private long count(String from) {
    return jdbc.sql("SELECT count(*) FROM " + from).param(self.value()).query(Long.class).single();
  }

  @Test
  void withoutAConfirmationNothingGoesAndALinkWorksOnceAndNotForEver() {
    assertThat(reminders.ask(self, address, Locale.ENGLISH)).isTrue();
    PostRound.walk(context);
    String link = link(mails().getFirst(), 0);
    assertThat(browser.get(link).text()).contains("Yes, send reminders");
    assertThat(reminders.of(self).orElseThrow().confirmed()).as("opened, not pressed").isFalse();
    assertThat(sentOn("2028-11-20T10:00:00Z")).isEmpty();
    assertThat(browser.get(link).status()).as("three days are over").isEqualTo(404);
    assertThat(browser.post(link, Map.of()).status()).isEqualTo(404);
    assertThat(sentOn(TUE_21_NOV)).isEmpty();

    assertThat(reminders.ask(self, address, Locale.ENGLISH)).isTrue();
    PostRound.walk(context);
    String again = link(mails().getLast(), 0);
    assertThat(browser.post(again, Map.of()).status()).isEqualTo(200);
    assertThat(browser.post(again, Map.of()).status()).as("used").isEqualTo(404);
    assertThat(browser.get(again.replace("confirm", "stop")).status()).isEqualTo(404);
    String wrong = again.substring(0, again.indexOf('?') - 3) + "AAA";
    assertThat(browser.post(wrong, Map.of()).status()).isEqualTo(404);
    assertThat(sentOn(TUE_21_NOV)).hasSize(1);
  }

  @Test
  void aNewAddressEndsTheOldOneAndItsLinksOnceItIsConfirmed() {
    confirmed();
    assertThat(sentOn(TUE_21_NOV)).hasSize(1);
    String stop = link(sent().getFirst(), 0);
    assertThat(reminders.ask(self, "other-" + address, Locale.ENGLISH)).isTrue();
    clock("2028-11-22T05:30:00Z");
    PostRound.walk(context);
    assertThat(sentOn(SUN_26_NOV)).as("until then the old one holds").hasSize(2);
    assertThat(browser.get(stop).status()).isEqualTo(200);
    clock(TUE_21_NOV);
    String old = address;
    address = "other-" + old;
    assertThat(browser.post(link(mails().getFirst(), 0), Map.of()).status()).isEqualTo(200);
    assertThat(browser.post(stop, Map.of()).status()).isEqualTo(404);
    assertThat(sentOn(MON_27_NOV)).hasSize(1);
    address = old;
    assertThat(sent()).hasSize(2);
  }

  @Test
  void nobodyFillsALetterBoxThroughUs() {
    for (int i = 0; i < 5; i++) {
      assertThat(reminders.ask(self, address, Locale.ENGLISH)).isTrue();
      reminders.delete(self);
    }
    assertThat(reminders.ask(self, address, Locale.ENGLISH)).isFalse();
  }

  @Test
  void aMailIsInTheChosenLanguageAndTellsNothingButTheDay() {
    assertThat(reminders.ask(self, address, Locale.of("ru"))).isTrue();
    PostRound.walk(context);
    assertThat(browser.post(link(mails().getFirst(), 0), Map.of()).status()).isEqualTo(200);
    JsonNode mail = sentOn(TUE_21_NOV).getFirst();
    assertThat(mail.get("subject").stringValue()).isEqualTo("Близок последний день: 28.11.2028");
    String all = mails().toString().replace(address, "");
    assertThat(all).doesNotContain(self.value().toString());
    assertThat(TestBrowser.withoutIds(all))
        .contains("28.11.2028")
        .doesNotContain(
            "Canary", "UZ", "Uzbek", "Узбек", "1990", "17.11.2028", "2028-11-17", "arrival")
        .doesNotContain("вселени", "Demo Registration");
  }

  @Test
  void nothingOfItIsReadableInTheDatabase() {
    confirmed();
    String rows =
        jdbc.sql(
                """
                WITH own AS (SELECT * FROM duty.person WHERE resident_id = ?),
                  planned AS (SELECT * FROM duty.reminder NATURAL JOIN (SELECT resident_id FROM own) i)
                SELECT string_agg(line, ' ') FROM (
                  SELECT own::text AS line FROM own
                  UNION ALL SELECT encode(facts || mail || secret, 'escape') FROM own
                  UNION ALL SELECT planned::text FROM planned
                  UNION ALL SELECT encode(content, 'escape') FROM planned
                  UNION ALL SELECT l::text FROM duty.link l) AS lines
                """)
            .param(self.value())
            .query(String.class)
            .single();
    assertThat(rows)
        .contains(self.value().toString())
        .doesNotContain("example", "arrival", "2028-11-28", "UZ\"", "kind=");
  }

  @Test
  void factsAreHandedOutForCountingWithoutWhoToldThem() {
    List<Move> all = new ArrayList<>();
    people.each(LocalDate.of(2028, 11, 17), all::add);
    assertThat(all)
        .anySatisfy(
            move -> {
              assertThat(move.told().nationality()).isEqualTo("UZ");
              assertThat(move.kind()).isEqualTo(NoticeKind.ARRIVAL);
              assertThat(move.since()).hasToString("2028-11-17");
            });
    List<Move> before = new ArrayList<>();
    people.each(LocalDate.of(2028, 11, 16), before::add);
    assertThat(before).as("also those to come").hasSameSizeAs(all);
    FiledNotice unused = file();
    duties.follow(self);
    List<Move> without = new ArrayList<>();
    people.each(LocalDate.of(2028, 11, 17), without::add);
    assertThat(without).as("not what is filed").hasSize(all.size() - 1);
  }

  @Test
  void thePlanIsWorkedOutAnewEveryDay() {
    confirmed();
    jdbc.sql("DELETE FROM duty.reminder WHERE resident_id = ?").param(self.value()).update();
    assertThat(sentOn(SUN_26_NOV)).hasSize(1);
  }
}
