package org.manzil.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** From the first visit to a lost phone: an account, two passkeys, and codes on paper. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PasskeyInBrowserTest {

  /** ICAO 9303 part 4: an invented passport whose check digits are right. */
  private static final String LINES =
      """
      P<UZBKARIMOVA<<DILNOZA<<<<<<<<<<<<<<<<<<<<<<
      FA12345673UZB9104129F3104116<<<<<<<<<<<<<<<6
      """;

  private static final String WITH_PASSKEY = "form[data-passkey=get] button";
  private static final String ADD = "form[data-passkey=create] button";
  private static final Pattern KEYS = Pattern.compile(".*/my/keys(\\?.*)?$");

  private ManzilService service;
  private Browser browser;
  private Page page;
  private CDPSession device;
  private Authenticator first;
  private List<String> codes = List.of();

  @BeforeAll
  void start() throws Exception {
    service = ManzilService.in(Files.createTempDirectory("manzil-passkey")).start();
    browser = new Browser();
    BrowserContext phone = browser.phone("ru", true);
    page = phone.newPage();
    device = Authenticator.enable(phone.newCDPSession(page));
    first = new Authenticator(device, "internal");
  }

  @AfterAll
  void stop() throws Exception {
    browser.close();
    service.close();
  }

  @Test
  @Order(1)
  void anAccountIsMadeOfThePassportsTwoLines() {
    page.navigate(service.base() + "/sign-in?lang=ru");
    Browser.look(page, "20-sign-in");
    page.locator("a.govuk-button[href='/sign-up']").click();
    page.fill("#mrz", LINES.replace("9104129", "9104128"));
    Browser.look(page, "20-lines-mistyped");
    assertThat(page.locator("#mrz-said")).not().isEmpty();
    page.fill("#mrz", LINES.substring(0, LINES.indexOf('<')));
    page.locator("[data-part=sign]").click();
    assertThat(page.locator("#mrz")).isFocused();
    page.keyboard().insertText(LINES.substring(LINES.indexOf('<') + 1));
    assertThat(page.locator("#mrz")).hasValue(LINES);
    next();
    assertThat(page.locator("#familyName"))
        .hasValue(Pattern.compile("karimova", Pattern.CASE_INSENSITIVE));
    assertThat(page.locator("#documentNumber")).hasValue("FA1234567");
    assertThat(page.locator("input[name='birthDate.year']")).hasValue("1991");
    assertThat(page.locator("main")).containsText("12.04.1991");
    Browser.look(page, "20-check");
    next();
    assertThat(page).hasURL(KEYS);
  }

  @Test
  @Order(2)
  void beforeThereIsAWayBackInNothingElseIsShown() {
    page.navigate(service.base() + "/my");
    assertThat(page).hasURL(KEYS);
    Browser.look(page, "21-no-passkey");
  }

  @Test
  @Order(3)
  void aPasskeyIsMadeOnThePhone() {
    page.locator("details:has(#passkey-name) summary").click();
    page.fill("#passkey-name", "Мой телефон");
    page.locator(ADD).click();
    assertThat(page).hasURL(Pattern.compile(".*done=ADDED$"));
    assertThat(first.passkeys()).isEqualTo(1);
    assertThat(page.locator("main a[href='/notices/new']")).isVisible();
    Browser.look(page, "21-passkey");
    page.navigate(service.base() + "/my");
    assertThat(page).hasURL(service.base() + "/my");
    Browser.look(page, "21-my");
  }

  @Test
  @Order(4)
  void withoutTheUsersFingerThePasskeyOpensNothing() {
    signOut();
    first.knowsItsOwner(false);
    page.navigate(service.base() + "/sign-in");
    page.locator(WITH_PASSKEY).click();
    assertThat(page.locator("form[data-passkey=get] [data-part=problem]")).not().isEmpty();
    page.navigate(service.base() + "/my");
    assertThat(page.locator(WITH_PASSKEY)).isVisible();
    first.knowsItsOwner(true);
  }

  @Test
  @Order(5)
  void thePasskeySignsIn() {
    signIn();
    Browser.look(page, "22-signed-in");
  }

  @Test
  @Order(6)
  void aSecondPasskeySignsInWhenTheFirstIsLost() {
    page.navigate(service.base() + "/my/keys");
    Authenticator second = new Authenticator(device, "usb");
    page.locator(ADD).click();
    assertThat(page).hasURL(Pattern.compile(".*done=ADDED$"));
    assertThat(second.passkeys()).isEqualTo(1);
    assertThat(page.locator("form[action='/my/keys/passkeys/remove']")).hasCount(2);
    Browser.look(page, "22-two-passkeys");
    first.lose();
    signOut();
    signIn();
  }

  @Test
  @Order(7)
  void codesArePrintedOnce() {
    page.navigate(service.base() + "/my/keys");
    page.locator("form[action='/my/keys/codes'] button").click();
    codes = page.locator(".account-codes code").allTextContents();
    assertThat(codes).hasSizeGreaterThan(1).doesNotHaveDuplicates();
    Browser.look(page, "23-codes");
    page.navigate(service.base() + "/my/keys");
    assertThat(page.locator(".account-codes")).hasCount(0);
  }

  @Test
  @Order(8)
  void oneCodeSignsInOnceAndWithoutScripts() {
    Page plain = browser.phone("ru", false).newPage();
    type(plain, "12345-67890");
    assertThat(plain.locator(".govuk-error-summary")).isVisible();
    String code = codes.getFirst().toLowerCase().replace('-', ' ');
    type(plain, code);
    assertThat(plain).hasURL(Pattern.compile(".*done=CODE_USED$"));
    assertThat(plain.locator("main")).containsText(String.valueOf(codes.size() - 1));
    plain.navigate(service.base() + "/my");
    assertThat(plain).hasURL(service.base() + "/my");
    Page another = browser.phone("ru", false).newPage();
    type(another, code);
    assertThat(another.locator(".govuk-error-summary")).isVisible();
    another.navigate(service.base() + "/my/keys");
    assertThat(another.locator(".account-codes, form[action='/my/keys/codes']")).hasCount(0);
  }

  @Test
  @Order(9)
  void noForeignOriginWasAskedNoSensorTouchedAndNoScriptComplained() throws Exception {
    browser.assertDiscreet(service.base());
    assertThat(browser.complaints())
        .as("but for the codes that were refused and the page that asked to sign in")
        .allMatch(complaint -> complaint.matches(".*status of (401|403).*"));
    assertThat(service.log()).doesNotContain("ERROR");
    for (String code : codes) {
      assertThat(service.log()).doesNotContain(code);
    }
  }

  private void type(Page plain, String code) {
    plain.navigate(service.base() + "/sign-in/code");
    plain.fill("#code", code);
    plain.locator("main form button").first().click();
  }

  private void signIn() {
    page.navigate(service.base() + "/sign-in");
    page.locator(WITH_PASSKEY).click();
    page.waitForURL(service.base() + "/my");
  }

  private void signOut() {
    Steps.signOut(page, service.base());
  }

  private void next() {
    page.locator("#answers button.govuk-button:not(.govuk-button--secondary)").click();
  }
}
