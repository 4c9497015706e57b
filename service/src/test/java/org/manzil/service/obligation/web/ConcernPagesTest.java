package org.manzil.service.obligation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser;
import org.springframework.boot.test.web.server.LocalServerPort;

@PageTest
class ConcernPagesTest {

  private static final String PATH = ConcernPages.PATH;
  private static final String MOVED = "kind=arrival,since=2026-11-20,visaFree=true";
  private static final String WHOLE = MOVED + ",roles=none,birthDate=1990-05,nationality=UZ";

  @LocalServerPort private int port;
  private TestBrowser browser;

  @BeforeEach
  void open() {
    browser = new TestBrowser(port);
  }

  private TestBrowser.Page send(String path, String... fields) {
    Map<String, String> form = new LinkedHashMap<>(browser.get(PATH + "?lang=en").form(PATH));
    form.remove("asked");
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    return browser.post(path, form);
  }

  @Test
  void theQuestionsAreThoseTheRulesNeedAndTheAnswerSaysTheLastDayAndHowItWasCounted() {
    assertThat(browser.get(PATH + "?lang=en").text()).contains("What has happened");
    assertThat(send(PATH, "told", "kind=arrival,since=2026-11-20").text())
        .contains("Did you come without a visa?", "Why is this asked?", "7 working days");
    TestBrowser.Page answer = send(PATH, "told", WHOLE);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text())
        .contains("Yes, this concerns you", "Last day: 01.12.2026.", "that day is not counted")
        .contains("Tue 01.12.2026 (7)", "Uzbekistan", "05.1990");
  }

  @Test
  void answersNeverStandInAnAddressAndAnAddressAnswersNothing() {
    TestBrowser.Page answer = send(PATH, "told", WHOLE);
    assertThat(answer.path()).isEqualTo(PATH);
    assertThat(TestBrowser.withoutIds(answer.text()))
        .doesNotContainPattern("(href|action)=\"[^\"]*(arrival|1990|UZ)");
    assertThat(browser.get(PATH + "?told=kind=arrival&asked=since").text())
        .contains("What has happened");
  }

  @Test
  void nobodyIsRememberedByIt() {
    assertThat(send(PATH, "told", WHOLE).status()).isEqualTo(200);
    assertThat(browser.cookies()).containsExactlyInAnyOrder("XSRF-TOKEN", "lang");
  }

  @Test
  void readingAQuestionInAnotherLanguageAnswersNothing() {
    TestBrowser.Page page =
        send(PATH + "?lang=ru", "told", "kind=arrival", "asked", "since", "date.day", "3");
    assertThat(page.text())
        .contains("В какой день?", "value=\"3\"")
        .doesNotContain("govuk-error-summary");
  }

  @Test
  void aWrongAnswerIsAskedForAgainAndNothingToldBeforeIsLost() {
    TestBrowser.Page again =
        send(PATH, "told", "kind=arrival", "asked", "since", "date.day", "30", "date.month", "2");
    assertThat(again.text())
        .contains(
            "There is a problem", "Type a real day", "value=\"30\"", "value=\"kind=arrival\"");
    assertThat(send(PATH, "told", MOVED, "asked", "roles", "answer", "king").text())
        .contains("Choose one", "Are you one of these?");
    assertThat(send(PATH, "asked", "kind").text()).contains("Choose what happens");
  }

  @Test
  void anAnswerThatContradictsOthersIsRefusedInWords() {
    String told = MOVED + ",roles=none";
    assertThat(send(PATH, "told", told, "asked", "birthDate", "date.year", "2030").text())
        .contains("lies in the future", "When were you born?", "value=\"visaFree=true\"");
  }

  @Test
  void papersWithoutADayOrAMonthOfBirthAreTaken() {
    String told = MOVED + ",roles=none";
    assertThat(send(PATH, "told", told, "asked", "birthDate", "date.year", "1990").text())
        .contains("value=\"birthDate=1990\"");
    assertThat(
            send(PATH, "told", told, "asked", "birthDate", "date.day", "5", "date.year", "1990")
                .text())
        .contains("Type a real date");
  }

  @Test
  void whoDoesNotKnowIsToldWhatItDependsOnAndWhomToAsk() {
    assertThat(send(PATH, "told", "kind=arrival,since=2026-11-20", "unknown", "true").text())
        .contains(
            "It depends", "Ask: Demo Registration Authority", "whether you came without a visa");
  }

  @Test
  void anAnswerCanBeChangedAndThoseThatFollowedFromItAreAskedAgain() {
    assertThat(send(PATH, "told", WHOLE, "change", "since").text())
        .contains("On which day?", "value=\"kind=arrival\"")
        .doesNotContain("visaFree");
  }

  @Test
  void anotherDayIsComparedAndTakenOnlyWhenAskedTo() {
    TestBrowser.Page page =
        send(
            PATH + "/another-day",
            "told",
            WHOLE,
            "date.day",
            "23",
            "date.month",
            "11",
            "date.year",
            "2026");
    assertThat(page.text())
        .contains("If it were 23.11.2026")
        .contains("the last day moves from Tue 01.12.2026 to Wed 02.12.2026")
        .contains("value=\"since=2026-11-20\"", "value=\"since=2026-11-23\"")
        .contains("Take 23.11.2026", "Keep 20.11.2026");
  }

  @Test
  void aDayThatCannotBeComparedIsAskedForAgainBesideTheAnswer() {
    assertThat(
            send(PATH + "/another-day", "told", WHOLE, "date.day", "31", "date.month", "2").text())
        .contains(
            "There is a problem", "Type a real day", "Yes, this concerns you", "value=\"31\"");
    assertThat(
            send(
                    PATH + "/another-day",
                    "told",
                    WHOLE,
                    "date.day",
                    "1",
                    "date.month",
                    "1",
                    "date.year",
                    "1985")
                .text())
        .contains(
            "There is a problem", "One cannot be later than the other", "Yes, this concerns you");
    assertThat(send(PATH + "/another-day", "told", "kind=arrival").status()).isEqualTo(400);
    assertThat(browser.get(PATH + "/another-day").text()).contains("What has happened");
  }

  @Test
  void theFormOnPaperHoldsWhatHappensAndNothingAboutThePerson() {
    TestBrowser.Page page = send(PATH + "/paper?lang=en", "told", WHOLE);
    String paper = page.text().replaceAll("(?s).*<article|</article>.*", "");
    assertThat(paper)
        .contains("Demo Registration Authority", "Last day: 01.12.2026.", "20.11.2026")
        .contains("I have moved in", "Family name", "Фамилия", "Day and signature")
        .doesNotContain("1990", "Uzbekistan", "href");
    assertThat(send(PATH + "/paper", "told", "kind=departure,since=2026-11-20").text())
        .contains("Where are you going?")
        .doesNotContain("What kind of dwelling");
    assertThat(send(PATH + "/paper").status()).isEqualTo(400);
  }

  @Test
  void whatNoPageOfOursSendsIsRefusedOrLeftOut() {
    assertThat(send(PATH, "told", "kind=arrival,since=2026-11-20,stayDays=-3").status())
        .isEqualTo(400);
    assertThat(send(PATH, "told", "kind=x,=,y,a b=c").text()).contains("What has happened");
    assertThat(send(PATH, "told", "kind=arrival", "asked", "roles", "answer", "none").status())
        .isEqualTo(400);
    assertThat(send(PATH, "told", MOVED, "asked", "x\ny", "answer", "none").status())
        .isEqualTo(400);
    assertThat(send(PATH, "told[0]", "kind=arrival").text()).contains("On which day?");
    assertThat(send(PATH, "unknown", "true").status()).isEqualTo(400);
  }

  @Test
  void theCalendarFileHoldsTheLastDayAndNoAnswer() {
    TestBrowser.Page file = send(PATH + "/calendar", "told", WHOLE, "duty", "notify-arrival");
    assertThat(file.headers().get("content-type")).startsWith("text/calendar");
    assertThat(file.text())
        .startsWith("BEGIN:VCALENDAR\r\n")
        .contains("DTSTART;VALUE=DATE:20261201\r\n", "SUMMARY:Notify that you have moved in\r\n")
        .doesNotContain("1990-05", "Uzbek", "20261120");
    assertThat(send(PATH + "/calendar", "told", WHOLE, "duty", "x").status()).isEqualTo(404);
  }

  @Test
  void programsAskWithoutAnAccount() throws Exception {
    assertThat(ask("", "{\"movedIn\":\"2026-11-20\"}").body()).contains("\"needs-fact\"");
    HttpResponse<String> answer =
        ask(
            "?on=2026-11-23",
            "{\"movedIn\":\"2026-11-20\",\"visaFree\":true,\"roles\":[],\"birthDate\":\"1990-05\",\"nationality\":\"UZ\"}");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"concerned\"", "\"lastDay\":\"2026-12-01\"");
    assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
  }

  @Test
  void programsAreToldWhatIsWrong() throws Exception {
    HttpResponse<String> refused =
        ask("", "{\"arrived\":\"2026-12-01\",\"movedIn\":\"2026-11-20\"}");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("contradiction", "arrived,movedIn");
    assertThat(ask("", "{\"x\":1}").body()).contains("unknown-fact");
    assertThat(ask("?on=soon", "{}").statusCode()).isEqualTo(422);
    assertThat(ask("", "[]").statusCode()).isEqualTo(400);
  }

  private HttpResponse<String> ask(String query, String facts)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(
                  URI.create("http://localhost:" + port + "/api/v1/obligations" + query))
              .header("Content-Type", "application/json")
              .header("Accept-Language", "en")
              .POST(HttpRequest.BodyPublishers.ofString(facts))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
