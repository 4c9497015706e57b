package org.manzil.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The pages in every language and three widths: nothing is wider than the screen, and axe finds
 * nothing. A language longer than any of them is made up from the English page.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguagesInBrowserTest {

  private static final List<String> LANGUAGES = List.of("ru", "en", "uz", "tg", "ky", "de", "ar");
  private static final int[] WIDTHS = {320, 768, 1280};

  private ManzilService service;
  private Browser browser;
  private Page visitor;
  private Page resident;
  private Page registrar;

  /** Where people do what they came for: axe looks at every width in every language. */
  private final Map<String, Page> pages = new LinkedHashMap<>();

  /** All others: axe looks at one width in each language, and at another one in the next. */
  private final Map<String, Page> more = new LinkedHashMap<>();

  @BeforeAll
  void start() throws Exception {
    service = ManzilService.in(Files.createTempDirectory("manzil-languages")).start();
    browser = new Browser();
    visitor = browser.phone("en", true).newPage();
    resident = signedIn(0);
    registrar = signedIn(3);
    String number = filed();
    for (String path : List.of("/", "/sign-in", "/check", "/does-this-concern-me", "/help")) {
      pages.put(path, visitor);
    }
    for (String path :
        List.of(
            "/notices/new", "/notices/" + number, "/my", "/my/duties", "/my/card", "/my/proof")) {
      pages.put(path, resident);
    }
    pages.put("/desk", registrar);
    pages.put("/desk/cases/" + number, registrar);
    for (String path :
        List.of("/sign-up", "/offline", "/offline/proof", "/promises", "/log", "/sign-in/code")) {
      more.put(path, visitor);
    }
    for (String path :
        List.of(
            "/my/keys",
            "/my/identity",
            "/my/helpers",
            "/my/reports/new",
            "/my/filing-block",
            "/my/accesses",
            "/my/reminders",
            "/my/device")) {
      more.put(path, resident);
    }
    for (String path :
        List.of("/desk/paper", "/desk/identity", "/desk/reports", "/desk/hearings")) {
      more.put(path, registrar);
    }
  }

  @AfterAll
  void stop() throws Exception {
    try {
      browser.assertDiscreet(service.base());
    } finally {
      browser.close();
      service.close();
    }
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void everyPageCanBeUsedAtEveryWidth(String language) {
    pages.forEach(
        (path, page) -> {
          open(page, path, language);
          for (int width : WIDTHS) {
            Browser.assertUsable(page, language + " " + path, width);
          }
        });
    int width = WIDTHS[LANGUAGES.indexOf(language) % WIDTHS.length];
    more.forEach(
        (path, page) -> {
          open(page, path, language);
          Browser.assertFits(page, language + " " + path, 320);
          Browser.assertUsable(page, language + " " + path, width);
        });
  }

  private void open(Page page, String path, String language) {
    page.navigate(service.base() + path + "?lang=" + language);
    assertThat(page.locator("html").getAttribute("lang")).as(path).isEqualTo(language);
  }

  @Test
  void aLanguageNearlyHalfAsLongAgainBreaksNoPage() {
    Map<String, Page> all = new LinkedHashMap<>(pages);
    all.putAll(more);
    all.forEach(
        (path, page) -> {
          open(page, path, "en");
          Browser.lengthen(page);
          for (int width : new int[] {320, 360}) {
            Browser.assertFits(page, "lengthened " + path, width);
          }
        });
  }

  @Test
  void theOverflowCheckFindsAWordThatIsTooWide() {
    visitor.navigate(service.base() + "/?lang=en");
    Object unused =
        visitor.evaluate(
            "document.querySelector('h1').style.cssText = 'width: 700px; overflow-wrap: normal'");

    assertThatThrownBy(() -> Browser.assertFits(visitor, "spoiled", 320))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void aLanguageIsChosenWithTheKeyboardAndWithoutScripts() {
    Page plain = browser.phone("ru", false).newPage();
    plain.navigate(service.base() + "/help");
    plain.locator(".site-languages summary").focus();
    plain.keyboard().press("Enter");
    Browser.assertFits(plain, "open languages", 320);
    plain.locator(".site-languages a[hreflang=ar]").focus();
    plain.keyboard().press("Enter");
    plain.waitForURL(Pattern.compile(".*lang=ar$"));

    assertThat(plain.locator("html").getAttribute("dir")).isEqualTo("rtl");
    assertThat(cookies(plain.context())).contains("lang=ar");
    plain.navigate(service.base() + "/");
    assertThat(plain.locator("html").getAttribute("lang")).isEqualTo("ar");
  }

  private static List<String> cookies(BrowserContext phone) {
    return phone.cookies().stream().map((Cookie one) -> one.name + "=" + one.value).toList();
  }

  private Page signedIn(int offer) {
    Page page = browser.phone("en", true).newPage();
    Steps.signIn(page, service.base(), offer);
    return page;
  }

  /** One notice with long words in it, opened by a registrar. */
  private String filed() {
    resident.navigate(service.base() + "/notices/new");
    Steps.choose(resident, "arrival");
    Steps.day(resident, "since", LocalDate.now(ZoneId.of("Europe/Moscow")).minusDays(3));
    Steps.next(resident);
    resident.fill("#address-text", "Верхнекраснопресненский переулок, 12, общежитие");
    resident.locator("main summary").first().click();
    resident.locator("input[name='address.notFound'][value=street]").check();
    Steps.next(resident);
    Steps.choose(resident, "dormitory");
    Steps.next(resident);
    resident.locator("input[name=provided][value=yes]").check();
    resident.fill("#hostName", "ООО «Межрегиональноестройуправление»");
    Steps.next(resident);
    Steps.choose(resident, "no");
    resident.locator("main form[action$='/filing'] button.govuk-button").click();
    resident.waitForURL(Pattern.compile(".*/notices/[0-9A-Z]+-[0-9A-Z-]+.*"));
    String number = URI.create(resident.url()).getPath().replaceAll(".*/", "");
    registrar.navigate(service.base() + "/desk/cases/" + number);
    Steps.giveReason(registrar);
    return number;
  }
}
