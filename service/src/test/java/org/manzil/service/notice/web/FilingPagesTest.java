package org.manzil.service.notice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser;
import org.manzil.service.TestBrowser.Page;
import org.springframework.boot.test.web.server.LocalServerPort;

@PageTest
class FilingPagesTest {

  private static final String HOSTILE = "<script>alert(1)</script>\" onfocus=\"x' & ${7*7} #{x}";

  @LocalServerPort int port;
  private TestBrowser browser;

  @BeforeEach
  void signIn() {
    browser = new TestBrowser(port).as("mai");
  }

  private Map<String, String> answers(String flat) {
    Map<String, String> form = new LinkedHashMap<>(csrf(browser));
    form.put("kind", "arrival");
    form.put("address.text", "Novostroyka, 1");
    form.put("address.notFound", "new-building");
    form.put("flat", flat);
    form.put("dwelling", "room");
    form.put("since.day", "1");
    form.put("since.month", "9");
    form.put("since.year", "2026");
    return form;
  }

  private static Map<String, String> csrf(TestBrowser browser) {
    return Map.of("_csrf", browser.get("/notices/new").form("/notices/check").get("_csrf"));
  }

  @Test
  void typedTextComesBackEscapedOnEveryPage() {
    Map<String, String> form = answers("escape");
    form.put("hostName", HOSTILE);
    form.put("goingTo", HOSTILE);
    Page check = browser.post("/notices/check", form);
    assertThat(check.text()).contains("Check your answers").doesNotContain("<script>alert");
    assertThat(check.form("/notices"))
        .containsEntry("hostName", HOSTILE)
        .containsEntry("goingTo", HOSTILE)
        .containsEntry("address.text", "Novostroyka, 1")
        .containsEntry("since.month", "9");

    Page changed = browser.post("/notices/change", check.form("/notices"));
    assertThat(changed.text()).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");

    Page filed = browser.post("/notices", check.form("/notices"));
    assertThat(filed.path()).matches("/notices/.{5}-.{5}-.{5}");
    assertThat(filed.text()).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
  }

  @ParameterizedTest
  @CsvSource({
    "kind,nonsense,kind,Choose what you want to tell us",
    "address.text,'',address-text,Type your address",
    "address.notFound,nonsense,address-notFound,Choose why the address cannot be found",
    "dwelling,'',dwelling,Choose the kind of dwelling",
    "since.day,31,since,'Type a real day, for example 27 3 2026'",
    "since.year,2031,since,The day must be today or in the past",
    "since.year,1999,since,The day must be after your date of birth",
    "hostContact,a@b.example,hostName,Type the name of who provides the dwelling"
  })
  void aWrongAnswerIsToldAtItsFieldAndInTheSummary(
      String field, String value, String id, String message) {
    Map<String, String> form = answers("wrong");
    form.put(field, value);
    Page page = browser.post("/notices/check", form);
    assertThat(page.text())
        .contains("There is a problem")
        .contains("href=\"#" + id + "\">" + message)
        .contains("id=\"" + id + "\"")
        .contains("id=\"" + id + "-error\"")
        .contains("value=\"wrong\"");
  }

  @Test
  void withoutScriptsTheAddressIsFoundByAButton() {
    Map<String, String> form = answers("found");
    form.put("address.notFound", "");
    form.put("address.text", "tverskaya 7");
    Page found = browser.post("/notices/new", form);
    assertThat(found.text()).contains("Tverskaia ulitsa, 7").contains("Тверская улица, 7");
    form.put("address.searched", found.form("/notices/check").get("address.searched"));
    form.put("address.found", firstChoice(found));
    Page check = browser.post("/notices/check", form);
    assertThat(check.text()).contains("Check your answers").contains("Tverskaia ulitsa, 7");
    Page filed = browser.post("/notices", check.form("/notices"));
    assertThat(filed.text()).contains("Notice filed").contains("Тверская улица, 7");
  }

  /** What the page hides and the number's field hold, over the other answers. */
  private static Map<String, String> with(Map<String, String> form, Page page, String number) {
    Map<String, String> next = new LinkedHashMap<>(form);
    next.putAll(page.form("/notices/check"));
    next.put("address.text", "Тверская улица, Москва, 125009");
    next.put("address.number", number);
    return next;
  }

  private Page streetChosen(Map<String, String> form) {
    form.put("address.notFound", "");
    form.put("address.text", "tverskaya");
    Page streets = browser.post("/notices/new", form);
    assertThat(streets.text()).contains("Choose your street. The house number comes next.");
    form.put("address.searched", "tverskaya");
    form.put("address.found", firstChoice(streets));
    Page street = browser.post("/notices/check", form);
    assertThat(street.text())
        .contains("value=\"Тверская улица, Москва, 125009\"")
        .contains(">Tverskaia ulitsa, Moskva, 125009<")
        .contains("href=\"#address-number\">Type the house number");
    return street;
  }

  @Test
  void withoutScriptsAStreetIsChosenAndThenItsHouse() {
    Map<String, String> form = answers("");
    Page street = streetChosen(form);
    Page check = browser.post("/notices/check", with(form, street, "7"));
    assertThat(check.text()).contains("Check your answers").contains("Tverskaia ulitsa, 7");
    assertThat(check.form("/notices"))
        .containsEntry("address.typed", "tverskaya, 7")
        .containsEntry("address.street", "");
  }

  @Test
  void aFlatTypedWithTheHouseIsFilledInAndTold() {
    Map<String, String> form = answers("");
    Page asked = browser.post("/notices/check", with(form, streetChosen(form), "7 кв 5"));
    assertThat(asked.text()).contains("Which of these is your address?");
    form = with(form, asked, "7 кв 5");
    form.put("address.found", firstChoice(asked));
    Page check = browser.post("/notices/check", form);
    assertThat(check.text())
        .contains("Check your answers")
        .contains("You typed flat 5 together with the address");
    assertThat(check.form("/notices")).containsEntry("flat", "5");
  }

  @Test
  void aNumberTheRegisterDoesNotHaveIsToldAndCanBeFiledAllTheSame() {
    Map<String, String> form = answers("unlisted");
    Page street = streetChosen(form);
    form = with(form, street, "999");
    Page unknown = browser.post("/notices/check", form);
    assertThat(unknown.text())
        .contains("href=\"#address-number\">The register has no house 999 on this street")
        .contains("Filing in this way meets the deadline");
    assertThat(browser.post("/notices/new", form).text())
        .contains("The register has no house 999 on this street. Check the number.");
    form = with(form, unknown, "999");
    form.put("address.notFound", "number");
    Page check = browser.post("/notices/check", form);
    assertThat(check.text())
        .contains("Check your answers")
        .contains("Тверская улица, Москва, 125009, 999");
    Page filed = browser.post("/notices", check.form("/notices"));
    assertThat(filed.text()).contains("Notice filed").contains("manzil-receipt-");
  }

  @Test
  void theBoxMaySendTheNumberBehindTheStreet() {
    Map<String, String> form = answers("boxed");
    Page street = streetChosen(form);
    form = with(form, street, "");
    form.put("address.text", "Tverskaia ulitsa, Moskva, 125009, 7");
    assertThat(browser.post("/notices/check", form).text()).contains("Check your answers");
    form.put("address.text", "Lesnaya, 7");
    Page other = browser.post("/notices/check", form);
    assertThat(other.form("/notices/check")).containsEntry("address.street", "");
    assertThat(other.text()).contains("Lesnaia ulitsa, 7");
  }

  @Test
  void anEditedTextLetsGoOfTheAddressThatWasChosen() {
    Map<String, String> form = answers("edited");
    form.put("address.notFound", "");
    form.put("address.text", "tverskaya 7");
    form.put("address.id", firstChoice(browser.post("/notices/new", form)));
    form.put("address.text", "xqzwv 99");
    Page check = browser.post("/notices/check", form);
    assertThat(check.form("/notices"))
        .containsEntry("address.id", "")
        .containsEntry("address.text", "xqzwv 99");
  }

  @Test
  void anAddressTheRegisterKnowsIsAskedForBeforeItGoesToARegistrar() {
    Map<String, String> form = answers("asked");
    form.put("address.notFound", "");
    form.put("address.text", "tverskaya 7");
    Page asked = browser.post("/notices/check", form);
    assertThat(asked.text()).contains("Which of these is your address?");
    form.put("address.searched", "tverskaya 7");
    form.put("address.found", "as-typed");
    assertThat(browser.post("/notices/check", form).text()).contains("Check your answers");
  }

  @Test
  void aDoubleClickFilesOneNotice() {
    Map<String, String> form = browser.post("/notices/check", answers("double")).form("/notices");
    Page first = browser.post("/notices", form);
    Page second = browser.post("/notices", form);
    assertThat(first.text()).contains("Notice filed").contains("manzil-receipt-");
    assertThat(second.path()).isEqualTo(first.path());
    assertThat(browser.get(first.path() + "/receipt").text())
        .isEqualTo(browser.get(second.path() + "/receipt").text());
  }

  @Test
  void theSameFactsWithOtherDetailsLeadToTheNoticeThatIsThere() {
    Page filed =
        browser.post("/notices", browser.post("/notices/check", answers("same")).form("/notices"));
    Map<String, String> other = answers("same");
    other.put("hostName", "Somebody else");
    Page already = browser.post("/notices", browser.post("/notices/check", other).form("/notices"));
    assertThat(already.text()).contains("You have filed this already").contains(filed.path());
  }

  @Test
  void changingTheLanguageKeepsTheAnswersAndTheKey() {
    Map<String, String> form = browser.post("/notices/check", answers("lang")).form("/notices");
    Page russian = browser.post("/notices/check?lang=ru", form);
    assertThat(russian.text()).contains("Проверьте ответы");
    assertThat(russian.form("/notices"))
        .containsEntry("idempotencyKey", form.get("idempotencyKey"))
        .containsEntry("flat", "lang");
  }

  private static String firstChoice(Page page) {
    return page.text()
        .replaceAll("(?s).*?name=\"address.found\" id=\"found-1\" value=\"([^\"]+)\".*", "$1");
  }
}
