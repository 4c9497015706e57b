package org.manzil.service.duty.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser;
import org.manzil.service.TestBrowser.Page;
import org.manzil.service.mail.PostRound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** "My duties" on pages and by API, on Monday 20 November 2028. */
@PageTest
@TestPropertySource(properties = {"manzil.mail.every=PT24H", "manzil.reminders-every=PT24H"})
class DutyPagesTest {

  private static final String PATH = "/my/duties";
  private static final String ASK = "/my/duties/questions/";
  private static final String API = "/api/v1/me/duties";

  @LocalServerPort private int port;
  @Autowired private ApplicationContext context;
  private TestBrowser browser = new TestBrowser(0);

  @BeforeEach
  void signIn() {
    TestBrowser anybody = new TestBrowser(port);
    assertThat(anybody.api("/demo/clock", "", "{\"now\":\"2028-11-20T09:00:00Z\"}").status())
        .isEqualTo(204);
    browser = new TestBrowser(port).as("mai");
    for (String name : new String[] {"kind", "visaFree", "stayDays", "roles", "purpose"}) {
      Page unused = browser.post(ASK + name + "/deletion", csrf());
    }
  }

  private Map<String, String> csrf() {
    Map<String, String> form =
        new LinkedHashMap<>(browser.get("/notices/new").form("/notices/new"));
    form.keySet().retainAll(Set.of("_csrf"));
    return form;
  }

  private Page answer(String name, String... fields) {
    Map<String, String> form = csrf();
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    return browser.post(ASK + name, form);
  }

  private Page moved(String day, String month) {
    Page unused = answer("kind", "answer", "arrival");
    return answer("since", "date.day", day, "date.month", month, "date.year", "2028");
  }

  @Test
  void oneQuestionAPageLeadsToTheDutyItsLastDayAndWhy() {
    assertThat(browser.get(PATH).text())
        .contains("Tell what has happened", ASK + "kind", "You have not told anything")
        .contains("kept in your file", "/does-this-concern-me", "Vietnam");
    assertThat(answer("kind", "answer", "arrival").path()).isEqualTo(ASK + "since");
    Page next = answer("since", "date.day", "17", "date.month", "11", "date.year", "2028");
    assertThat(next.path()).isEqualTo(ASK + "visaFree");
    assertThat(next.text()).contains("Did you come without a visa?", "Why is this asked?");
    assertThat(answer("visaFree", "answer", "false").path()).isEqualTo(ASK + "stayDays");
    assertThat(answer("stayDays", "answer", "120").path()).isEqualTo(ASK + "roles");
    Page duties = answer("roles", "answer", "none");
    assertThat(duties.path()).isEqualTo(PATH);
    assertThat(TestBrowser.withoutIds(duties.text()))
        .contains("To do", "Last day: 28.11.2028.", "8 days are left", "Tue 28.11.2028 (7)")
        .contains("Not by a notice", "120", "/notices/new")
        .doesNotContainPattern("(href|action)=\"[^\"]*(120|2028-11-17|VN)");
  }

  private Page told() {
    Page unused = moved("17", "11");
    unused = answer("visaFree", "answer", "false");
    unused = answer("stayDays", "answer", "120");
    return answer("roles", "answer", "none");
  }

  @Test
  void eachAnswerIsSeenChangedAndDeleted() {
    Page duties = told();
    assertThat(duties.text()).contains("Days of stay", ASK + "stayDays/deletion");
    assertThat(answer("stayDays", "answer", "30").path()).isEqualTo(ASK + "purpose");
    assertThat(answer("purpose", "answer", "visit").text())
        .contains("No, you need not do anything", "30");
    Page deleted = browser.post(ASK + "stayDays/deletion", csrf());
    assertThat(deleted.text())
        .contains("One answer is missing", ASK + "stayDays")
        .doesNotContain(ASK + "stayDays/deletion");
    assertThat(browser.post(ASK + "kind/deletion", csrf()).text())
        .contains("Tell what has happened")
        .doesNotContain("17.11.2028");
  }

  @Test
  void aDayThatHasPassedIsCalledLateAndCostsNothing() {
    Page unused = told();
    Page late = answer("since", "date.day", "2", "date.month", "11", "date.year", "2028");
    assertThat(late.text())
        .contains("Late", "File now.", "You lose no status", "Demo Registration Authority")
        .doesNotContain("days are left");
  }

  @Test
  void whatIsNoAnswerIsAskedAgainAndWhatContradictsIsToldInWords() {
    assertThat(answer("kind", "answer", "nonsense").text()).contains("Choose what happens");
    Page unused = answer("kind", "answer", "arrival");
    assertThat(answer("since", "date.day", "30", "date.month", "2", "date.year", "2028").text())
        .contains("Type a real day", "value=\"30\"");
    assertThat(answer("since", "date.day", "1", "date.month", "1", "date.year", "1950").text())
        .contains("govuk-error-summary", "1950");
    assertThat(browser.get(PATH).text()).doesNotContain("01.01.1950");
  }

  @Test
  void onlyWhatTheRulesNeedOrWasToldIsAsked() {
    for (String name :
        new String[] {"nationality", "birthDate", "purpose", "movedIn", "nonsense"}) {
      assertThat(browser.get(ASK + name).status()).as(name).isEqualTo(404);
      assertThat(answer(name, "answer", "work").status()).as(name).isEqualTo(404);
    }
    assertThat(new TestBrowser(port).get(PATH).path()).isEqualTo("/sign-in");
  }

  @Test
  void readingAQuestionInAnotherLanguageAnswersNothing() {
    Page unused = answer("kind", "answer", "arrival");
    Map<String, String> form = csrf();
    form.put("date.day", "3");
    Page russian = browser.post(ASK + "since?lang=ru", form);
    assertThat(russian.text()).contains("В какой день?", "value=\"3\"");
    assertThat(russian.text()).doesNotContain("govuk-error-summary");
  }

  @Test
  void theCalendarFileHoldsTheLastDayAndNothingElse() {
    Page unused = told();
    Map<String, String> form = new LinkedHashMap<>(browser.get(PATH).form(PATH + "/calendar"));
    form.put("duty", "notify-arrival");
    Page file = browser.post(PATH + "/calendar", form);
    assertThat(file.text()).contains("DTSTART;VALUE=DATE:20281128").doesNotContain("20281117");
    form.put("duty", "nonsense");
    assertThat(browser.post(PATH + "/calendar", form).status()).isEqualTo(404);
  }

  @Test
  void anAddressIsAskedForCheckedAndDeleted() {
    String path = "/my/reminders";
    Map<String, String> form = new LinkedHashMap<>(browser.get(path).form(path));
    form.put("language", "ru");
    form.put("address", "a@example.org\r\nBcc: b@example.org");
    Page refused = browser.post(path, form);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("Type a mail address", "href=\"#address\"");
    form.put("address", "mai@example.org");
    Page asked = browser.post(path, form);
    assertThat(asked.path()).isEqualTo(path);
    assertThat(asked.text())
        .contains("A link is on its way", "mai@example.org", "Waits for you")
        .contains("The last one before a last day still comes");
    assertThat(browser.get(path + "?address=planted@example.org").text())
        .doesNotContain("value=\"planted");
    assertThat(browser.post(path + "/deletion", csrf()).text()).doesNotContain("mai@example.org");
    assertThat(browser.get(PATH).text()).contains("You are not reminded by mail");
  }

  @Test
  void onThePageRemindersAreStoppedAndBegunAgain() {
    String path = "/my/reminders";
    Map<String, String> form = new LinkedHashMap<>(browser.get(path).form(path));
    form.putAll(Map.of("language", "en", "address", "stopping@example.org"));
    Page unused = browser.post(path, form);
    PostRound.walk(context);
    Matcher link =
        Pattern.compile("/reminders/confirm/[A-Za-z0-9_-]{43}")
            .matcher(browser.get("/demo/outbox").text());
    String last = "";
    while (link.find()) {
      last = link.group();
    }
    assertThat(browser.post(last, Map.of()).text()).contains("Reminders are on");
    Map<String, String> stop = csrf();
    stop.put("off", "true");
    assertThat(browser.post(path + "/stopped", stop).text())
        .contains("only the last reminder comes", "name=\"off\" value=\"false\"");
    stop.put("off", "false");
    assertThat(browser.post(path + "/stopped", stop).text())
        .contains("You are reminded by mail", "name=\"off\" value=\"true\"");
    unused = browser.post(path + "/deletion", csrf());
  }

  private static JsonNode json(Page page) {
    return JsonMapper.shared().readTree(page.text());
  }

  private String resident(String nationality) {
    String person =
        """
        {"givenName":"Anora","familyName":"Test","birthDate":"1990-05-17","nationality":"%s",
         "documentNumber":"%s"}"""
            .formatted(nationality, UUID.randomUUID().toString().substring(0, 9));
    return json(browser.api("/demo/residents", "", person)).get("accessToken").stringValue();
  }

  private JsonNode filed(String token, String kind, String since) {
    String notice =
        """
        {"kind":"%s","addressText":"Street %s","notFound":"street","dwelling":"flat",
         "since":"%s"}"""
            .formatted(kind, UUID.randomUUID(), since);
    Page page = browser.api("/api/v1/notices", token, notice, UUID.randomUUID().toString());
    assertThat(page.status()).as(page.text()).isEqualTo(201);
    return json(page);
  }

  private static JsonNode duty(Page page, String code) {
    for (JsonNode duty : json(page).get("duties")) {
      if (duty.get("duty").stringValue().equals(code)) {
        return duty;
      }
    }
    throw new AssertionError("no " + code + " in " + page.text());
  }

  @Test
  void byApiTheDutyGoesFromDueToWaitingToReturnedToDone() {
    String token = resident("UZ");
    assertThat(json(browser.api(API, token)).get("next").get("name").stringValue())
        .isEqualTo("kind");
    String answers = "{\"kind\":\"arrival\",\"since\":\"2028-11-17\",\"roles\":[]}";
    Page due = browser.put(API + "/answers", token, answers);
    assertThat(duty(due, "notify-arrival").get("state").stringValue()).isEqualTo("due");
    assertThat(duty(due, "notify-arrival").get("daysLeft").intValue()).isEqualTo(8);
    assertThat(duty(due, "notify-arrival").get("lastDay").stringValue()).isEqualTo("2028-11-28");
    assertThat(duty(due, "confirm-dwelling").get("state").stringValue()).isEqualTo("elsewhere");

    String number = filed(token, "arrival", "2028-11-17").get("number").stringValue();
    JsonNode waiting = duty(browser.api(API, token), "notify-arrival");
    assertThat(waiting.get("state").stringValue()).isEqualTo("waiting");
    assertThat(waiting.get("notice").get("number").stringValue()).isEqualTo(number);
    assertThat(waiting.get("notice").get("inTime").booleanValue()).isTrue();

    String officer =
        json(browser.api("/demo/registrars", "", "{}")).get("accessToken").stringValue();
    String desk = "/api/v1/desk/cases/" + number;
    Page unused = browser.api(desk + "/openings", officer, "{\"reason\":\"Deciding it\"}");
    unused =
        browser.api(
            desk + "/decision",
            officer,
            """
            {"decision":"returned","ground":null,"fields":[{"name":"since","message":"Check it"}]}
            """);
    assertThat(duty(browser.api(API, token), "notify-arrival").get("state").stringValue())
        .isEqualTo("returned");
    String corrected =
        "{\"kind\":\"arrival\",\"addressText\":\"Street 9\",\"notFound\":\"street\","
            + "\"dwelling\":\"flat\",\"since\":\"2028-11-18\"}";
    assertThat(
            browser
                .api("/api/v1/notices/" + number + "/corrections", token, corrected, "k-" + number)
                .status())
        .isEqualTo(201);
    assertThat(duty(browser.api(API, token), "notify-arrival").get("since").stringValue())
        .isEqualTo("2028-11-18");
    unused = browser.api(desk + "/openings", officer, "{\"reason\":\"Deciding it\"}");
    unused = browser.api(desk + "/decision", officer, "{\"decision\":\"accepted\"}");
    assertThat(duty(browser.api(API, token), "notify-arrival").get("state").stringValue())
        .isEqualTo("done");
  }

  @Test
  void aMoveToComeIsADutyOfItsOwnBesideTheNoticeThatIsFiled() {
    String token = resident("UZ");
    JsonNode unused = filed(token, "arrival", "2028-11-17");
    Page page =
        browser.put(
            API + "/answers",
            token,
            "{\"kind\":\"departure\",\"since\":\"2028-12-07\",\"roles\":[]}");
    assertThat(duty(page, "notify-departure").get("state").stringValue()).isEqualTo("due");
    assertThat(duty(page, "notify-arrival").get("state").stringValue()).isEqualTo("waiting");
    assertThat(browser.delete(API + "/answers", token).status()).isEqualTo(204);
    assertThat(browser.api(API, token).text()).doesNotContain("notify-departure");
  }

  private void later() {
    assertThat(
            new TestBrowser(port)
                .api("/demo/clock", "", "{\"now\":\"2028-11-20T10:00:00Z\"}")
                .status())
        .isEqualTo(204);
  }

  @Test
  void whatIsFiledAfterAMoveWasToldTellsItWhateverItsDay() {
    String token = resident("UZ");
    String planned = "{\"kind\":\"arrival\",\"since\":\"2028-12-02\",\"roles\":[]}";
    Page unused = browser.put(API + "/answers", token, planned);
    later();
    JsonNode notice = filed(token, "arrival", "2028-11-17");
    JsonNode duties = json(browser.api(API, token)).get("duties");
    assertThat(duties.toString())
        .contains(notice.get("number").stringValue(), "waiting")
        .doesNotContain("\"due\"", "\"late\"", "2028-12-02");
  }

  @Test
  void aNoticeTellsTheMoveStillAfterItWasCorrectedToAnEarlierDay() {
    String token = resident("UZ");
    String number = filed(token, "arrival", "2028-11-17").get("number").stringValue();
    later();
    String told = "{\"kind\":\"arrival\",\"since\":\"2028-11-17\",\"roles\":[]}";
    Page unused = browser.put(API + "/answers", token, told);
    String corrected =
        "{\"kind\":\"arrival\",\"addressText\":\"Street 9\",\"notFound\":\"street\","
            + "\"dwelling\":\"flat\",\"since\":\"2028-11-15\"}";
    String path = "/api/v1/notices/" + number + "/corrections";
    assertThat(browser.api(path, token, corrected, "k-" + number).status()).isEqualTo(201);
    assertThat(json(browser.api(API, token)).get("duties").toString())
        .contains("waiting", "2028-11-15")
        .doesNotContain("\"due\"", "\"late\"", "\"since\":\"2028-11-17\"");
  }

  @Test
  void answersOfTodayDoNotRewriteAFiledNotice() {
    String token = resident("UZ");
    JsonNode unused = filed(token, "arrival", "2028-11-17");
    String diplomat = "{\"kind\":\"arrival\",\"since\":\"2028-11-17\",\"roles\":[\"diplomat\"]}";
    Page page = browser.put(API + "/answers", token, diplomat);
    assertThat(duty(page, "notify-arrival").get("state").stringValue()).isEqualTo("waiting");
  }

  @Test
  void whatANoticeLeavesOpenTheAnswersTell() {
    String token = resident("VN");
    String answers =
        "{\"kind\":\"arrival\",\"since\":\"2028-11-17\",\"visaFree\":false,"
            + "\"stayDays\":120,\"roles\":[]}";
    Page due = browser.put(API + "/answers", token, answers);
    assertThat(duty(due, "notify-arrival").get("state").stringValue()).isEqualTo("due");
    JsonNode unused = filed(token, "arrival", "2028-11-17");
    Page waiting = browser.api(API, token);
    assertThat(duty(waiting, "notify-arrival").get("state").stringValue()).isEqualTo("waiting");
  }

  @Test
  void aNoticeOfAnEarlierMoveDoesNotFulfilALaterOne() {
    String token = resident("UZ");
    String later = "{\"kind\":\"arrival\",\"since\":\"2028-12-02\",\"roles\":[]}";
    JsonNode notice = filed(token, "arrival", "2028-11-17");
    later();
    Page unused = browser.put(API + "/answers", token, later);
    JsonNode duties = json(browser.api(API, token)).get("duties");
    assertThat(duties.get(0).get("since").stringValue()).isEqualTo("2028-12-02");
    assertThat(duties.get(0).get("state").stringValue()).isEqualTo("due");
    assertThat(duties.toString()).contains(notice.get("number").stringValue());
  }

  @Test
  void programsAreToldWhatIsWrong() {
    String token = resident("UZ");
    for (String wrong :
        new String[] {
          "{\"nationality\":\"BY\"}",
          "{\"nonsense\":1}",
          "{\"visaFree\":\"banana\"}",
          "{\"visaFree\":\"TRUE\"}",
          "{\"stayDays\":-1}",
          "{\"purpose\":\"x\"}",
          "{\"kind\":\"x\"}",
          "{\"since\":\"soon\"}",
          "{\"kind\":\"arrival\",\"since\":\"2028-11-17\",\"stayDays\":-1}",
          "{\"kind\":\"arrival\",\"since\":\"2028-11-17\",\"roles\":[\"king\"]}",
          "{\"kind\":\"arrival\",\"since\":\"1950-11-20\"}",
        }) {
      Page refused = browser.put(API + "/answers", token, wrong);
      assertThat(refused.status()).as(wrong).isEqualTo(422);
      assertThat(refused.text()).contains("/problems/invalid");
    }
    assertThat(browser.put(API + "/answers", token, "[]").status()).isEqualTo(400);
    assertThat(json(browser.api(API, token)).get("answers")).isEmpty();
    assertThat(browser.api(API, "nobody").status()).isEqualTo(401);
    String reminders = "/api/v1/me/reminders";
    assertThat(browser.api(reminders, token).status()).isEqualTo(404);
    assertThat(
            browser
                .put(reminders, token, "{\"address\":\"a@b\\r\\nX\",\"language\":\"xx\"}")
                .text())
        .contains("not-an-address", "\"language\"");
  }
}
