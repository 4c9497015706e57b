package org.manzil.service.mandate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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
import org.manzil.service.resident.Person;
import org.manzil.service.resident.ResidentId;
import org.manzil.service.resident.Residents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PageTest
class MandatePagesTest {

  private static final String PAGE = "/my/helpers";
  private static final String DOOR = "/sign-in/mandate";
  private static final Pattern CODE = Pattern.compile("secret-code\" dir=\"ltr\">([0-9A-Z-]{29})<");

  @LocalServerPort int port;
  @Autowired Residents residents;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;
  private LocalDate lastDay = LocalDate.MIN;
  private TestBrowser person = new TestBrowser(0);
  private ResidentId id = ResidentId.random();

  @BeforeEach
  void signIn() {
    // Other tests move the demonstration's clock, and its log takes no times that go back.
    lastDay = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(70);
    id =
        residents.addSeen(new Person("Mavlyuda", "Saidova", "1990", "TJ", "T" + UUID.randomUUID()));
    String code = UUID.randomUUID().toString();
    jdbc.sql("INSERT INTO demo.person (code, resident_id) VALUES (?, ?)")
        .params(code, id.value())
        .update();
    person = new TestBrowser(port).as(code);
  }

  private Page give(Map<String, String> changed) {
    Map<String, String> form = new LinkedHashMap<>(person.get(PAGE).form(PAGE));
    form.put("helper", "Anna O’Neill");
    form.put("organisation", "Help Centre");
    form.put("acts", "file");
    form.put("lastDay.day", "" + lastDay.getDayOfMonth());
    form.put("lastDay.month", "" + lastDay.getMonthValue());
    form.put("lastDay.year", "" + lastDay.getYear());
    form.putAll(changed);
    return person.post(PAGE, form);
  }

  private static String words(LocalDate day) {
    return DateTimeFormatter.ofPattern("dd.MM.uuuu").format(day);
  }

  private String given() {
    Matcher code = CODE.matcher(give(Map.of()).text());
    assertThat(code.find()).isTrue();
    return code.group(1);
  }

  private TestBrowser helper(String code) {
    TestBrowser helper = new TestBrowser(port);
    Page unused = enter(helper, code);
    return helper;
  }

  private static Page enter(TestBrowser helper, String code) {
    Map<String, String> form = new LinkedHashMap<>(helper.get(DOOR).form(DOOR));
    form.put("code", code);
    return helper.post(DOOR, form);
  }

  private void end() {
    Matcher action =
        Pattern.compile("action=\"(/my/helpers/[0-9a-f-]{36}/end)\"")
            .matcher(person.get(PAGE).text());
    assertThat(action.find()).isTrue();
    Page page = person.post(action.group(1), person.get(PAGE).form(action.group(1)));
    assertThat(page.path()).isEqualTo(PAGE);
  }

  @Test
  void aHelperComesInByTheCodeAndThePersonSeesIt() {
    String code = given();
    assertThat(person.get(PAGE).text())
        .contains("Anna O’Neill", "Help Centre", words(lastDay), "not yet")
        .doesNotContain(code);
    Page page = helper(code.toLowerCase(java.util.Locale.ROOT).replace('-', ' ')).get("/helping");
    assertThat(page.text())
        .contains(
            "You act for Mavlyuda Saidova until " + words(lastDay), "file a notice in this name")
        .doesNotContain("see the notices");
    assertThat(person.get(PAGE).text()).doesNotContain("not yet");
  }

  @Test
  void aHelperFilesAndBothNamesStandOnTheReceipt() {
    TestBrowser helper = helper(given());
    Page filed = FilingWalk.filed(helper, FilingWalk.answers("12"));
    assertThat(filed.path()).matches("/notices/[0-9A-Z-]+");
    assertThat(filed.text())
        .contains("Filed for the person by", "Anna O’Neill, Help Centre")
        .doesNotContain("/withdrawal", "/correction", "/report\"");
    assertThat(helper.get(filed.path() + "/receipt").text())
        .contains("Anna O’Neill", "Help Centre", "Mavlyuda", "\"as\":\"helper\"");
    assertThat(helper.get("/helping").text()).contains(filed.path());
    assertThat(person.get(filed.path()).text()).contains("Anna O’Neill, Help Centre");
    String action = filed.path() + "/withdrawal";
    Map<String, String> form = person.get(filed.path()).form(action);
    assertThat(helper.post(action, withTokenOf(helper, form)).status()).isEqualTo(403);
    end();
    assertThat(helper.get(filed.path()).status()).isEqualTo(403);
    assertThat(helper.get("/notices/new").status()).isEqualTo(403);
  }

  @Test
  void aHelperSeesNothingButWhatTheyFiled() {
    Page own = FilingWalk.filed(person, FilingWalk.answers("7"));
    Page begun = FilingWalk.begin(person, "change");
    TestBrowser helper = helper(given());
    assertThat(helper.get(own.path()).status()).isEqualTo(404);
    assertThat(helper.get(own.path() + "/receipt").status()).isEqualTo(404);
    assertThat(helper.get(begun.path()).status()).isEqualTo(404);
    assertThat(helper.get("/helping").text()).doesNotContain(own.path());
    Map<String, String> moved = FilingWalk.answers("8");
    moved.put("kind", "change");
    moved.put("address.text", "Sirenevaya, 5");
    Page filed = FilingWalk.filed(helper, moved);
    assertThat(filed.text())
        .as("what the person filed before is not repeated to the helper")
        .contains("Sirenevaya")
        .doesNotContain("Novostroyka");
    assertThat(person.get(filed.path()).text()).contains("Novostroyka");
    assertThat(FilingWalk.filed(helper, FilingWalk.answers("7")).text()).doesNotContain(own.path());
    for (String path : new String[] {"/host", "/report"}) {
      assertThat(helper.get(own.path() + path).status()).as(path).isEqualTo(403);
    }
  }

  @Test
  void whoMayReadSeesAllAndFilesNothing() {
    Page own = FilingWalk.filed(person, FilingWalk.answers("7"));
    Matcher code = CODE.matcher(give(Map.of("acts", "read")).text());
    assertThat(code.find()).isTrue();
    TestBrowser reader = helper(code.group(1));
    assertThat(reader.get(own.path()).text()).contains("Novostroyka");
    assertThat(reader.get("/notices/new").status()).isEqualTo(403);
  }

  @Test
  void whoMayTakeBackSeesWhatIsNotDecided() {
    Page own = FilingWalk.filed(person, FilingWalk.answers("7"));
    Matcher code = CODE.matcher(give(Map.of("acts", "withdraw")).text());
    assertThat(code.find()).isTrue();
    TestBrowser helper = helper(code.group(1));
    String action = own.path() + "/withdrawal";
    Page page = helper.get(own.path());
    assertThat(page.text()).contains("Novostroyka").doesNotContain("/correction");
    assertThat(helper.post(action, page.form(action)).status()).isEqualTo(404);
    assertThat(person.get(own.path()).text()).contains("Withdrawn");
  }

  @Test
  void aBlockOfFilingsHoldsForHelpersAndKeepsTheirAnswers() {
    TestBrowser helper = helper(given());
    Page check =
        FilingWalk.check(helper, FilingWalk.begin(helper, "arrival"), FilingWalk.answers("3"));
    Page on = person.get("/my/filing-block");
    Page unused = person.post("/my/filing-block/set", on.form("/my/filing-block/set"));
    assertThat(FilingWalk.file(helper, check).text()).contains("Only the person can file this");
    assertThat(helper.get(check.path()).text()).contains("Novostroyka");
  }

  private static Map<String, String> withTokenOf(TestBrowser helper, Map<String, String> form) {
    Map<String, String> own = new LinkedHashMap<>(form);
    own.putAll(helper.get("/helping").form("/sign-out"));
    return own;
  }

  @Test
  void aHelperIsNotThePerson() {
    TestBrowser helper = helper(given());
    for (String path : new String[] {"/my", PAGE, "/my/card", "/my/accesses", "/desk"}) {
      assertThat(helper.get(path).status()).as(path).isEqualTo(403);
    }
  }

  @Test
  void anEndedMandateEndsAtOnceForWhoeverIsIn() {
    String code = given();
    TestBrowser helper = helper(code);
    end();
    assertThat(helper.get("/helping").text())
        .contains("This mandate has ended")
        .doesNotContain("Saidova");
    assertThat(enter(new TestBrowser(port), code).text()).contains("This code opens nothing");
    assertThat(person.get(PAGE).text()).contains("Ended before");
  }

  @Test
  void anExpiredMandateOpensNothing() {
    String code = given();
    TestBrowser helper = helper(code);
    jdbc.sql("UPDATE mandate.mandate SET last_day = '2026-01-01' WHERE resident_id = ?")
        .param(id.value())
        .update();
    assertThat(helper.get("/helping").text()).contains("This mandate has ended");
    assertThat(enter(new TestBrowser(port), code).text()).contains("This code opens nothing");
  }

  @Test
  void aMistypedCodeIsToldFromOneThatOpensNothing() {
    String code = given();
    String wrong = (code.charAt(0) == 'A' ? 'C' : 'A') + code.substring(1);
    assertThat(enter(new TestBrowser(port), wrong).text()).contains("This code is mistyped");
    assertThat(enter(new TestBrowser(port), "").text()).contains("This code is mistyped");
  }

  @Test
  void somebodyElsesMandateIsNotEnded() {
    String code = given();
    UUID mandate =
        jdbc.sql("SELECT mandate_id FROM mandate.mandate WHERE resident_id = ?")
            .param(id.value())
            .query(UUID.class)
            .single();
    TestBrowser stranger = new TestBrowser(port).as("mai");
    Page unused =
        stranger.post(PAGE + "/" + mandate + "/end", stranger.get("/my").form("/sign-out"));
    assertThat(enter(new TestBrowser(port), code).path()).isEqualTo("/helping");
  }

  @Test
  void wrongTermsAreToldByFieldAndKept() {
    Page page = give(Map.of("helper", "Anna \u202Elive", "acts", "fly", "lastDay.year", "2020"));
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text())
        .contains("The name has a character that cannot be read")
        .contains("Choose at least one thing")
        .contains("The last day must not be in the past")
        .contains("Help Centre");
    assertThat(give(Map.of("helper", "")).text()).contains("Write the name of the helper");
    assertThat(give(Map.of("helper", "x".repeat(101))).text()).contains("more than 100 characters");
    assertThat(give(Map.of("lastDay.year", "" + (lastDay.getYear() + 4))).text())
        .contains("within one year");
    assertThat(give(Map.of("lastDay.day", "31", "lastDay.month", "2")).text())
        .contains("as day, month and year");
  }

  @Test
  void fiveStandAtMost() {
    for (int i = 0; i < 5; i++) {
      String unused = given();
    }
    assertThat(give(Map.of()).text()).contains("Five people help you already");
    end();
    String unused = given();
  }

  @Test
  void noCodeIsKept() {
    String code = given().replace("-", "");
    assertThat(
            jdbc.sql("SELECT string_agg(m::text, ' ') FROM mandate.mandate m")
                .query(String.class)
                .single())
        .doesNotContain(code)
        .doesNotContain("Neill");
  }
}
