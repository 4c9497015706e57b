package org.manzil.service.notice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manzil.service.FilingWalk;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser;
import org.manzil.service.TestBrowser.Page;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The questions of a notice, one a page, with scripts off. */
@PageTest
class FilingPagesTest {

  private static final String HOSTILE = "<script>alert(1)</script>\" onfocus=\"x' & ${7*7} #{x}";

  @LocalServerPort int port;
  private TestBrowser browser = new TestBrowser(0);

  @BeforeEach
  void signIn() {
    browser = new TestBrowser(port).as("mai");
    FilingWalk.forget(browser);
  }

  private Page check(Map<String, String> answers) {
    return FilingWalk.check(
        browser, FilingWalk.begin(browser, answers.getOrDefault("kind", "")), answers);
  }

  @Test
  void typedTextComesBackEscapedOnEveryPage() {
    Map<String, String> answers = FilingWalk.answers("escape");
    answers.putAll(Map.of("provided", "yes", "hostName", HOSTILE));
    Page check = check(answers);
    assertThat(check.text())
        .contains("Check your answers", "&lt;script&gt;alert(1)")
        .doesNotContain("<script>alert");
    Page host = browser.get(check.path().replace("check", "host"));
    assertThat(host.text()).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
    Page filed = FilingWalk.file(browser, check);
    assertThat(filed.path()).matches("/notices/.{5}-.{5}-.{5}");
    assertThat(filed.text()).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
  }

  @ParameterizedTest
  @CsvSource({
    "address.text,'',address,address-text,Type your address",
    "address.notFound,nonsense,address,address-notFound,Choose why the address cannot be found",
    "dwelling,'',dwelling,dwelling,Choose the kind of dwelling",
    "since.day,31,since,since,'Type a real day, for example 27 3 2026'",
    "since.year,2031,since,since,The day must be today or in the past",
    "since.year,1999,since,since,The day must be after your date of birth",
    "provided,yes,host,hostName,Type the name of who provides the dwelling",
    "provided,'',host,provided,Say whether somebody provides the dwelling",
    "more,'',household,more,Choose yes or no"
  })
  void aWrongAnswerIsToldAtItsFieldAndInTheSummaryAndKept(
      String field, String value, String step, String id, String message) {
    Map<String, String> answers = FilingWalk.answers("wrong");
    if (!field.equals("since.day")) {
      answers.put(field, value);
    } else {
      answers.putAll(Map.of("since.day", "31", "since.month", "2"));
    }
    Page page = check(answers);
    assertThat(page.path()).endsWith("/" + step);
    assertThat(page.text())
        .contains("There is a problem")
        .contains("href=\"#" + id + "\">" + message)
        .contains("id=\"" + id + "\"")
        .contains("id=\"" + id + "-error\"");
    // A reload and a language are the same page again.
    assertThat(browser.get(page.path() + "?mend&lang=ru").text()).contains("Есть ошибка");
    if (!value.isEmpty() && !field.equals("address.notFound") && !field.equals("provided")) {
      assertThat(browser.get(page.path()).text()).contains("value=\"" + value + "\"");
    }
  }

  private Page addressPage() {
    Page since = FilingWalk.begin(browser, "arrival");
    return FilingWalk.answer(browser, since, FilingWalk.answers(""));
  }

  @Test
  void withoutScriptsTheAddressIsFoundByAButton() {
    Page address = addressPage();
    Page found =
        FilingWalk.answer(
            browser, address, Map.of("address.text", "tverskaya 7", "action", "search"));
    assertThat(found.text()).contains("Tverskaia ulitsa, 7").contains("Тверская улица, 7");
    Page next =
        FilingWalk.answer(
            browser, found, Map.of("address.text", "tverskaya 7", "address.found", choice(found)));
    assertThat(next.path()).endsWith("/dwelling");
    Page check = FilingWalk.check(browser, next, FilingWalk.answers("found"));
    assertThat(check.text()).contains("Check your answers").contains("Tverskaia ulitsa, 7");
    assertThat(FilingWalk.file(browser, check).text())
        .contains("Notice filed")
        .contains("Тверская улица, 7");
  }

  private Page streetChosen() {
    Page streets =
        FilingWalk.answer(
            browser, addressPage(), Map.of("address.text", "tverskaya", "action", "search"));
    assertThat(streets.text()).contains("Choose your street. The house number comes next.");
    Page street =
        FilingWalk.answer(
            browser,
            streets,
            Map.of("address.text", "tverskaya", "address.found", choice(streets)));
    assertThat(street.text())
        .contains("value=\"Тверская улица, Москва, 125009\"")
        .contains(">Tverskaia ulitsa, Moskva, 125009<")
        .contains("href=\"#address-number\">Type the house number");
    return street;
  }

  private Page numbered(Page street, String number) {
    return FilingWalk.answer(
        browser,
        street,
        Map.of("address.text", "Тверская улица, Москва, 125009", "address.number", number));
  }

  @Test
  void withoutScriptsAStreetIsChosenAndThenItsHouse() {
    Page next = numbered(streetChosen(), "7");
    assertThat(next.path()).endsWith("/dwelling");
    assertThat(FilingWalk.check(browser, next, FilingWalk.answers("")).text())
        .contains("Check your answers")
        .contains("Tverskaia ulitsa, 7");
  }

  @Test
  void aFlatTypedWithTheHouseIsFilledInAndTold() {
    Page asked = numbered(streetChosen(), "7 кв 5");
    assertThat(asked.text()).contains("Which of these is your address?");
    Map<String, String> form = new LinkedHashMap<>();
    form.put("address.text", "Тверская улица, Москва, 125009");
    form.put("address.number", "7 кв 5");
    form.put("address.found", choice(asked));
    Page next = FilingWalk.answer(browser, asked, form);
    assertThat(next.path()).endsWith("/dwelling");
    assertThat(next.text()).contains("You typed flat 5 together with the address");
    assertThat(browser.get(next.path().replace("dwelling", "address")).text())
        .containsPattern("id=\"flat\"[^>]*value=\"5\"");
  }

  @Test
  void aNumberTheRegisterDoesNotHaveIsToldAndCanBeFiledAllTheSame() {
    Page street = streetChosen();
    Page unknown = numbered(street, "999");
    assertThat(unknown.text())
        .contains("href=\"#address-number\">The register has no house 999 on this street")
        .contains("Filing in this way meets the deadline");
    Map<String, String> form = new LinkedHashMap<>();
    form.put("address.text", "Тверская улица, Москва, 125009");
    form.put("address.number", "999");
    form.put("address.notFound", "number");
    Page next = FilingWalk.answer(browser, unknown, form);
    Page check = FilingWalk.check(browser, next, FilingWalk.answers("unlisted"));
    assertThat(check.text()).contains("Тверская улица, Москва, 125009, 999");
    assertThat(FilingWalk.file(browser, check).text())
        .contains("Notice filed")
        .contains("manzil-receipt-");
  }

  @Test
  void theBoxMaySendTheNumberBehindTheStreet() {
    Page street = streetChosen();
    Page next =
        FilingWalk.answer(
            browser,
            street,
            Map.of("address.text", "Tverskaia ulitsa, Moskva, 125009, 7", "address.number", ""));
    assertThat(next.path()).endsWith("/dwelling");
  }

  @Test
  void anEditedTextLetsGoOfTheAddressThatWasChosen() {
    Page next = numbered(streetChosen(), "7");
    Page address = browser.get(next.path().replace("dwelling", "address"));
    assertThat(address.form(address.path()).get("address.id")).startsWith("gar:");
    FilingWalk.answer(browser, address, Map.of("address.text", "xqzwv 99"));
    assertThat(browser.get(address.path()).form(address.path())).containsEntry("address.id", "");
  }

  @Test
  void anAddressTheRegisterKnowsIsAskedForBeforeItGoesToARegistrar() {
    Page asked = FilingWalk.answer(browser, addressPage(), Map.of("address.text", "tverskaya 7"));
    assertThat(asked.text()).contains("Which of these is your address?", "There is a problem");
    Page next =
        FilingWalk.answer(
            browser, asked, Map.of("address.text", "tverskaya 7", "address.found", "as-typed"));
    assertThat(next.path()).endsWith("/dwelling");
    // What was said once is not asked again.
    Page again = browser.get(asked.path());
    assertThat(FilingWalk.answer(browser, again, Map.of("address.text", "tverskaya 7")).path())
        .endsWith("/dwelling");
  }

  @Test
  void withoutAFixedAddressNobodyIsAskedAboutADwelling() {
    Page next =
        FilingWalk.answer(browser, addressPage(), Map.of("address.notFound", "no-fixed-address"));
    assertThat(next.path()).endsWith("/household");
    Page check = FilingWalk.check(browser, next, Map.of("more", "no"));
    assertThat(check.text())
        .contains("I have no fixed address")
        .doesNotContain("Kind of dwelling<");
    assertThat(FilingWalk.file(browser, check).text()).contains("Notice filed", "No dwelling");
  }

  @Test
  void aDepartureAsksOnlyWhatItNeeds() {
    Page since = FilingWalk.begin(browser, "departure");
    assertThat(since.text()).contains("Which day do you leave?", "Question 2 of 5");
    Page going = FilingWalk.answer(browser, since, FilingWalk.answers(""));
    assertThat(going.path()).endsWith("/going-to");
    Page check = FilingWalk.check(browser, going, Map.of("goingTo", "Ташкент", "more", "no"));
    assertThat(check.text()).contains("Ташкент").doesNotContain("Who provides the dwelling");
    assertThat(FilingWalk.file(browser, check).text()).contains("Notice filed", "Ташкент");
  }

  @Test
  void theSameFactsWithOtherDetailsLeadToTheNoticeThatIsThere() {
    Page filed = FilingWalk.filed(browser, FilingWalk.answers("same"));
    Map<String, String> other = FilingWalk.answers("same");
    other.putAll(Map.of("provided", "yes", "hostName", "Somebody else"));
    Page already = FilingWalk.filed(browser, other);
    assertThat(already.text()).contains("You have filed this already").contains(filed.path());
  }

  static String choice(Page page) {
    return page.text()
        .replaceAll("(?s).*?name=\"address.found\" id=\"found-1\" value=\"([^\"]+)\".*", "$1");
  }
}
