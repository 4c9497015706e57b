package org.manzil.service.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@SiteTest
class PagesTest {

  @LocalServerPort int port;
  private Visitor visitor = new Visitor(0);

  @BeforeEach
  void visit() {
    visitor = new Visitor(port);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "?lang=en, ru, en",
        "?lang=ru, en, ru",
        "?lang=ru-RU, en, ru",
        "-, 'fr,en;q=0.5', en",
        "-, en-GB, en",
        "-, fr, ru",
        "-, 'uz-Cyrl-UZ,ru;q=0.8', uz",
        "-, tg-TJ, tg",
        "-, 'kk-KZ,ky-KG;q=0.9,ru;q=0.8', ky",
        "-, 'de-AT,en;q=0.5', de",
        "?lang=uz-Latn, ru, uz",
        "-, -, ru",
        "?lang=xx, en, en",
        "?lang=<script>, en, en",
        "?lang=, en, en",
      })
  void theLanguageIsTheChoiceThenTheBrowsersThenTheAuthoritys(
      String query, String accepted, String language) {
    String path = "/" + (query == null ? "" : query.replace("<", "%3C").replace(">", "%3E"));
    HttpResponse<String> page =
        accepted == null ? visitor.get(path) : visitor.get(path, "Accept-Language", accepted);

    assertThat(page.body())
        .contains("<html class=\"govuk-template\" lang=\"" + language + "\" dir=\"ltr\">");
  }

  @Test
  void arabicRunsFromTheRight() {
    assertThat(visitor.get("/", "Accept-Language", "ar-EG,en;q=0.5").body())
        .contains("<html class=\"govuk-template\" lang=\"ar\" dir=\"rtl\">");
  }

  @ParameterizedTest
  @CsvSource({"tg, true", "ar, true", "ru, false", "en, false"})
  void aPageSaysThatItsTranslationIsADraft(String language, boolean draft) {
    assertThat(visitor.get("/?lang=" + language).body().split("site-footer__text", -1))
        .hasSize(draft ? 3 : 2);
  }

  @Test
  void everyLanguageIsOfferedInItself() {
    assertThat(visitor.get("/?lang=tg").body())
        .contains("hreflang=\"ar\">العربية</a>", "hreflang=\"de\">Deutsch</a>")
        .contains("<span class=\"site-languages__current\" aria-current=\"true\">Тоҷикӣ</span>");
  }

  @Test
  void aChosenLanguageIsRememberedInACookieThatHoldsNothingElse() {
    HttpResponse<String> chosen = visitor.get("/?lang=en", "Accept-Language", "ru");

    assertThat(chosen.headers().allValues("Set-Cookie"))
        .singleElement()
        .asString()
        .startsWith("lang=en; Path=/; Max-Age=31536000;")
        .endsWith("HttpOnly; SameSite=Lax");
    assertThat(visitor.get("/", "Accept-Language", "ru").body()).contains("lang=\"en\" dir");
  }

  @Test
  void nothingIsRememberedUnlessSomebodyChose() {
    assertThat(visitor.get("/", "Accept-Language", "en").headers().allValues("Set-Cookie"))
        .isEmpty();
    assertThat(visitor.get("/?lang=xx").headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void helpSaysWhereTheOfficesAre() {
    assertThat(visitor.get("/help?lang=en").body())
        .contains("Where the offices are", "<li dir=\"auto\">Office 2</li>");
  }

  @Test
  void theLanguageLinkKeepsThePageAndItsQuery() {
    assertThat(visitor.get("/help?a=1&lang=en&b=%22%3E").body())
        .contains("href=\"?a=1&amp;b=%22%3E&amp;lang=ru\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/help", "/accessibility", "/promises", "/nowhere"})
  void aPageHasOneHeadingAndNoScriptOrStyleInIt(String path) {
    String page = visitor.get(path).body();

    assertThat(page.split("<h1", -1)).hasSize(2);
    assertThat(page).doesNotContain("style=", "<style", " onclick", "??");
    assertThat(page).doesNotContain("http://", "https://");
  }

  @Test
  void theFirstPageLeadsToTheThreeBeginnings() {
    assertThat(visitor.get("/").body())
        .contains("href=\"/notices/new\"", "href=\"/check\"", "href=\"/sign-in\"");
  }

  @Test
  void theHeaderHoldsTheLinksOfWhoIsSignedIn() {
    assertThat(visitor.get("/test/signed-in?lang=en").body())
        .containsPattern("site-nav__link\" href=\"/help\">Help<")
        .containsPattern("<form[^>]* action=\"/sign-out\"><input[^>]+_csrf");
    assertThat(visitor.get("/").body()).doesNotContain("site-nav");
  }

  @Test
  void hostileTextIsShownAsText() {
    String page = visitor.get("/test/form").body();

    assertThat(page).doesNotContain("<script>alert", "<img src=x");
    assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;", "${7*7}[[7]]");
  }

  @Test
  void aFormCarriesTheTokenTheKeyAndWorkingLabels() {
    String page = visitor.get("/test/form?lang=en").body();

    assertThat(page.split("name=\"_csrf\"", -1)).hasSize(2);
    assertThat(page).contains("name=\"idempotencyKey\" value=\"key-1\"");
    Matcher label = Pattern.compile("<label[^>]* for=\"([^\"]+)\"").matcher(page);
    int labels = 0;
    while (label.find()) {
      assertThat(page.split("id=\"" + label.group(1) + "\"", -1)).as(label.group(1)).hasSize(2);
      labels++;
    }
    assertThat(labels).isEqualTo(12);
    assertThat(page).contains("aria-describedby=\"street-hint\"", "rows=\"3\"");
    assertThat(page).contains("name=\"since.day\"", "id=\"since\"", "id=\"since-month\"");
    assertThat(page).containsPattern("value=\"yes\"\\s+name=\"dwelling\" checked=\"checked\"");
  }

  @Test
  void errorsStandInTheTitleTheSummaryAndBesideTheFields() {
    String page = wronglyFiled("en");

    assertThat(page)
        .contains("<title>Error: Save – Manzil</title>")
        .contains("There is a problem")
        .contains("<a href=\"#street\">Fill in this field</a>")
        .contains("<a href=\"#since\">Type a real date, for example 27 3 2026</a>")
        .contains("<a href=\"#dwelling\">Choose one</a>")
        .contains("<span>This form was open for too long.")
        .contains("aria-describedby=\"street-hint street-error\"", "aria-invalid=\"true\"");
  }

  @Test
  void whatWasTypedIsKeptEvenWhenItIsWrong() {
    assertThat(wronglyFiled("en"))
        .contains("value=\"99\"", "value=\"a&lt;b\"", "name=\"idempotencyKey\" value=\"key-9\"");
  }

  @Test
  void aValueOfTheWrongKindIsSaidInPlainWords() {
    assertThat(wronglyFiled("ru"))
        .contains("Запись неверна по форме")
        .doesNotContain("Failed to convert", "NumberFormat");
  }

  private String wronglyFiled(String language) {
    String form = visitor.get("/test/form?lang=" + language).body();
    Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(form);
    assertThat(token.find()).isTrue();
    return visitor
        .post(
            "/test/form",
            "_csrf="
                + token.group(1)
                + "&idempotencyKey=key-9&street=&flat=a%3Cb&since.day=99&since.month=1&since.year=2026")
        .body();
  }
}
