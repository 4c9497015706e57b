package org.manzil.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.manzil.acceptance.Steps.choose;
import static org.manzil.acceptance.Steps.day;
import static org.manzil.acceptance.Steps.next;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The whole journey as people walk it: a resident, two registrars and a verifier, each a phone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyInBrowserTest {

  private ManzilService service;
  private Browser browser;
  private BrowserContext residentsPhone;
  private Page resident;
  private Page registrar;
  private Page verifier;
  private String number = "";
  private String proof = "";
  private String printed = "";

  @BeforeAll
  void start() throws Exception {
    service = ManzilService.start();
    browser = new Browser();
    residentsPhone = browser.phone("en", true);
    resident = residentsPhone.newPage();
    registrar = browser.phone("en", true).newPage();
    verifier = browser.phone("en", true).newPage();
  }

  @AfterAll
  void stop() throws Exception {
    browser.close();
    service.close();
  }

  @Test
  @Order(1)
  void everyoneSeesWhatManzilIs() {
    for (String language : new String[] {"en", "ru"}) {
      for (String page :
          new String[] {
            "", "help", "promises", "accessibility", "log", "sign-in", "check", "absent"
          }) {
        verifier.navigate(service.base() + "/" + page + "?lang=" + language);
        Browser.look(verifier, "01-" + (page.isEmpty() ? "home" : page) + "-" + language);
      }
    }
    verifier.navigate(service.base() + "/?lang=en");
  }

  /** The box, once its script listens. */
  private Locator addressBox() {
    Locator box = resident.locator("#address-text");
    assertThat(box).hasAttribute("role", "combobox");
    return box;
  }

  @Test
  @Order(2)
  void aResidentFilesAndHasAReceiptAtOnce() throws Exception {
    signIn(resident, 0);
    resident.navigate(service.base() + "/notices/new");
    Browser.look(resident, "02-start");
    choose(resident, "arrival");
    LocalDate since = LocalDate.now(ZoneId.of("Europe/Moscow")).minusDays(3);
    day(resident, "since", since);
    Browser.look(resident, "02-since");
    next(resident);
    Locator address = addressBox();
    address.pressSequentially("tverskaya");
    Locator options = resident.locator("[role=option]");
    assertThat(options.first()).containsText("Тверская улица, Москва");
    Browser.look(resident, "02-streets");
    address.press("ArrowDown");
    address.press("Enter");
    address.pressSequentially("7");
    assertThat(options.first()).containsText("Tverskaia ulitsa, 7");
    address.press("ArrowDown");
    address.press("Enter");
    assertThat(resident.locator("#address-id")).hasValue(Pattern.compile("gar:.+"));
    resident.fill("#flat", "12");
    next(resident);
    choose(resident, "flat");
    resident.locator("input[name=provided][value=yes]").check();
    resident.fill("#hostName", "Ivan Petrov");
    Browser.look(resident, "02-host");
    next(resident);
    choose(resident, "yes");
    resident.fill("#familyName", "Karimova");
    resident.fill("input[name='birth.year']", "2015");
    resident.locator("input[name=relation][value=child]").check();
    Browser.look(resident, "02-person");
    next(resident);
    assertThat(resident.locator("main")).containsText("For a child under 18 a parent acts");
    Browser.look(resident, "02-household");
    choose(resident, "no");
    assertThat(resident.locator("main")).containsText("Тверская улица, 7");
    assertThat(resident.locator("main")).containsText("7 working days");
    assertThat(resident.locator("main")).containsText("Last day");
    Browser.look(resident, "03-check-answers");
    button(resident, "File this notice").click();
    assertThat(resident.locator(".govuk-panel")).isVisible();
    Browser.look(resident, "04-receipt");
    number = URI.create(resident.url()).getPath().replaceAll(".*/", "");
    Path receipt = service.data().resolve("receipt.json");
    resident.locator("details:has(a[href$='/receipt']) summary").first().click();
    Download download =
        resident.waitForDownload(() -> resident.locator("a[href$='/receipt']").first().click());
    download.saveAs(receipt);
    CommandLineRun verified =
        CommandLineRun.manzil(
            "receipt", "verify", "--trust", service.trustFile().toString(), receipt.toString());
    assertThat(verified.exitCode()).as(verified.output()).isZero();
    assertThat(verified.output()).contains(number);
    Path pdf = service.data().resolve("receipt.pdf");
    Files.write(pdf, resident.request().get(resident.url() + "/receipt.pdf").body());
    checkedInTheBrowser(receipt);
    checkedInTheBrowser(pdf);
  }

  /** What the checking page says of a receipt, and that nothing of it is sent. */
  private void checkedInTheBrowser(Path receipt) {
    verifier.navigate(service.base() + "/check");
    int before = browser.requests().size();
    verifier.locator("input[type=file]").setInputFiles(receipt);
    assertThat(verifier.locator("[data-part=headline]")).containsText("The notice was filed");
    assertThat(verifier.locator("[data-part=claims]")).containsText(number);
    assertThat(verifier.locator("[data-part=claims]")).containsText("Тверская");
    assertThat(browser.requests().subList(before, browser.requests().size()))
        .allMatch(request -> request.matches("GET [^?]+/(trust-list|images/[^?]+)"));
    Browser.look(verifier, "04-receipt-checked");
  }

  @Test
  @Order(3)
  void aRegistrarGivesAReasonReadsAndAccepts() {
    signIn(registrar, 3);
    registrar.navigate(service.base() + "/desk");
    assertThat(registrar.locator("main")).containsText(number);
    Browser.look(registrar, "05-queue");
    open(registrar);
    assertThat(registrar.locator("main")).containsText("Тверская улица, 7");
    Browser.look(registrar, "07-case");
    for (String form : new String[] {"return", "refusal"}) {
      registrar.navigate(service.base() + "/desk/cases/" + number + "/" + form);
      Browser.look(registrar, "07-" + form);
    }
    registrar.navigate(service.base() + "/desk/cases/" + number);
    button(registrar, "Accept").click();
    assertThat(button(registrar, "Accept")).hasCount(0);
    resident.navigate(service.base() + "/notices/" + number);
    assertThat(resident.locator("main"))
        .containsText(Pattern.compile("accepted", Pattern.CASE_INSENSITIVE));
    resident.navigate(service.base() + "/my/accesses");
    assertThat(resident.locator("main")).containsText("1001");
    Browser.look(resident, "08-who-looked");
    resident.navigate(service.base() + "/my");
    Browser.look(resident, "09-my-file");
  }

  @Test
  @Order(4)
  void theCardComesToThePhoneAndItsKeysNeverLeaveIt() {
    resident.navigate(service.base() + "/my/card");
    Locator get = resident.locator("[data-part=get]");
    if (get.isVisible()) {
      get.click();
    }
    assertThat(resident.locator("[data-part=held]")).isVisible();
    assertThat(resident.locator("[data-part=facts]")).containsText("Тверская");
    Browser.look(resident, "10-card");
  }

  @Test
  @Order(5)
  void oneFactIsShownAndCheckedWithoutTheAuthority() throws Exception {
    resident.navigate(service.base() + "/my/proof");
    resident.locator("input[name=request]").first().check();
    resident.locator("[data-part=facts] input").last().check();
    assertThat(resident.locator("[data-part=preview]")).containsText("Notified since");
    Browser.look(resident, "11-choose");
    // No network from here on: the proof is made on the phone alone.
    residentsPhone.setOffline(true);
    resident.locator("[data-part=choose] button").click();
    assertThat(resident.locator("[data-part=qr] svg, [data-part=qr] canvas").first()).isVisible();
    proof = resident.locator("[data-part=link]").getAttribute("href");
    assertThat(proof).contains("/check#");
    Browser.look(resident, "12-qr");
    residentsPhone.setOffline(false);

    int before = browser.requests().size();
    verifier.navigate(proof);
    assertThat(verifier.locator("[data-part=verdict]")).isVisible();
    assertThat(verifier.locator("[data-part=headline]")).containsText("Yes");
    Browser.look(verifier, "13-yes");
    assertThat(browser.requests().subList(before, browser.requests().size()))
        .allMatch(request -> request.startsWith("GET ") && !request.contains(text(proof)));
    assertThat(verifier.locator("[data-part=claims]")).not().containsText("Karimova");
    assertThat(verify(proof).exitCode()).isZero();
  }

  @Test
  @Order(6)
  void aProofIsPrintedAndReadByACamera() throws Exception {
    resident.navigate(service.base() + "/my/proof");
    resident.locator("form[action='/my/proof/print'] button").first().click();
    assertThat(resident.locator(".paper")).containsText("Karimova");
    assertThat(resident.locator(".paper")).containsText("Сверьте с паспортом");
    Browser.look(resident, "13-paper");
    printed = Camera.read(enlarged(resident.locator(".paper__code svg")));
    assertThat(printed).startsWith(service.base() + "/check#");
    CommandLineRun verified = verify(printed);
    assertThat(verified.exitCode()).as(verified.output()).isZero();
    verifier.navigate(printed);
    assertThat(verifier.locator("[data-part=headline]")).containsText("Yes");
    assertThat(verifier.locator("[data-part=printed]")).isVisible();
    Browser.look(verifier, "13-yes-paper");
  }

  /** As sharp as paper is: alone, and each module whole pixels wide. Nothing else stays shown. */
  private byte[] enlarged(Locator code) {
    int size = 6 * Integer.parseInt(code.getAttribute("viewBox").split(" ")[2]);
    resident.setViewportSize(size, size);
    Object unused =
        code.evaluate(
            """
            (node, size) => {
              document.body.replaceChildren(node);
              Object.assign(node.style, {position: 'fixed', top: 0, left: 0, width: size, height: size});
            }""",
            size + "px");
    byte[] picture = resident.screenshot();
    resident.setViewportSize(360, 740);
    return picture;
  }

  @Test
  @Order(7)
  void afterTwoRegistrarsRevokedBothSayNo() throws Exception {
    registrar.navigate(service.base() + "/desk/cases/" + number);
    registrar.locator("a[href$='/revocation']").click();
    Browser.look(registrar, "14-revocation");
    registrar.locator("input[type=radio]").first().check();
    registrar.locator("main form button[type=submit]").first().click();
    Browser.look(registrar, "14-revocation-proposed");
    assertThat(registrar.locator("main input[type=radio]")).hasCount(0);
    Steps.signOut(registrar, service.base());
    signIn(registrar, 4);
    open(registrar);
    registrar.locator("form[action$='/confirmation'] button").click();
    assertThat(registrar.locator("form[action$='/confirmation']")).hasCount(0);
    for (String shown : new String[] {proof, printed}) {
      CommandLineRun verified = verify(shown);
      assertThat(verified.exitCode()).as(verified.output()).isEqualTo(1);
      assertThat(verified.output()).contains("revoked");
    }
    Page another = browser.phone("ru", true).newPage();
    another.navigate(proof);
    assertThat(another.locator("[data-part=verdict]")).isVisible();
    assertThat(another.locator("[data-part=headline]")).containsText("Нет");
    Browser.look(another, "15-no-ru");
  }

  @Test
  @Order(8)
  void aNoticeIsFiledWithScriptsOffInRussian() {
    Page plain = browser.phone("ru", false).newPage();
    signIn(plain, 1);
    plain.navigate(service.base() + "/notices/new");
    choose(plain, "arrival");
    day(plain, "since", LocalDate.of(2026, 10, 1));
    next(plain);
    plain.fill("#address-text", "лесная");
    plain.locator("button[value=search]").click();
    plain.locator("input[name='address.found']").first().check();
    plain.locator("button[value=search]").click();
    plain.fill("#address-number", "3");
    next(plain);
    choose(plain, "room");
    next(plain);
    choose(plain, "no");
    choose(plain, "no");
    plain.locator("main form[action$='/filing'] button.govuk-button").click();
    assertThat(plain.locator(".govuk-panel")).isVisible();
  }

  @Test
  @Order(9)
  void wrongAnswersAreNamedAndNothingTypedIsLost() {
    resident.navigate(service.base() + "/notices/new");
    choose(resident, "arrival");
    resident.fill("input[name='since.day']", "31");
    resident.fill("input[name='since.month']", "2");
    resident.fill("input[name='since.year']", "2026");
    next(resident);
    assertThat(resident.locator(".govuk-error-summary")).isVisible();
    assertThat(resident.locator("input[name='since.day']")).hasValue("31");
    resident.reload();
    assertThat(resident.locator("input[name='since.day']")).hasValue("31");
    Browser.look(resident, "16-errors");
  }

  @Test
  @Order(10)
  void aSessionThatEndedLosesNothingTyped() {
    resident.navigate(service.base() + "/notices/new");
    choose(resident, "arrival");
    day(resident, "since", LocalDate.of(2026, 11, 2));
    next(resident);
    addressBox().fill("Лесная улица, 9");
    resident.locator(".address-box__local").first().waitFor();
    resident.locator("#address-text").press("Escape");
    resident.locator("main summary").first().click();
    resident.locator("input[name='address.notFound'][value=street]").check();
    residentsPhone.clearCookies(
        new BrowserContext.ClearCookiesOptions().setName(Pattern.compile("SESSION|JSESSIONID")));
    next(resident);
    Browser.look(resident, "17-signed-out");
    resident.locator("form[action='/demo/sign-in'] button").first().click();
    button(resident, "Continue").click();
    assertThat(resident).hasURL(Pattern.compile(".*/dwelling$"));
    resident.navigate(resident.url().replace("/dwelling", "/address"));
    assertThat(resident.locator("#address-text")).hasValue("Лесная улица, 9");
  }

  @Test
  @Order(11)
  void whoeverAsksWhetherItConcernsThemIsAnsweredWithoutAnAccountAndWithoutScripts() {
    Page plain = browser.phone("ru", false).newPage();
    plain.navigate(service.base() + "/does-this-concern-me");
    choose(plain, "arrival");
    plain.fill("input[name='date.day']", "20");
    plain.fill("input[name='date.month']", "11");
    plain.fill("input[name='date.year']", "2026");
    // The Enter key sends the answer, and does not change the language.
    plain.locator("input[name='date.year']").press("Enter");
    choose(plain, "true");
    choose(plain, "none");
    Browser.look(plain, "18-concern-question-ru");
    plain.fill("input[name='date.year']", "1990");
    next(plain);
    plain.locator("select").selectOption("UZ");
    next(plain);
    assertThat(plain.locator("main")).containsText("Последний день: 01.12.2026.");
    Browser.look(plain, "18-concern-answer-ru");
    plain.locator("button[name=change][value=since]").click();
    assertThat(plain.locator("input[name=asked]")).hasValue("since");
    assertThat(plain).hasURL(service.base() + "/does-this-concern-me");
  }

  @Test
  @Order(12)
  void noForeignOriginWasAskedNoSensorTouchedAndNoScriptComplained() throws Exception {
    browser.assertDiscreet(service.base());
    assertThat(browser.complaints())
        .as("but for the page that is absent on purpose")
        .allMatch(complaint -> complaint.contains("status of 404"))
        .hasSize(2);
    assertThat(service.log()).doesNotContain("ERROR");
  }

  private void signIn(Page page, int offer) {
    Steps.signIn(page, service.base(), offer);
  }

  private void open(Page page) {
    page.navigate(service.base() + "/desk/cases/" + number);
    Browser.look(page, "06-reason");
    Steps.giveReason(page);
  }

  private static Locator button(Page page, String name) {
    return page.locator("main")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
        .first();
  }

  private static String text(String link) {
    return link.substring(link.indexOf('#') + 1);
  }

  private CommandLineRun verify(String shown) throws Exception {
    Path file = Files.writeString(service.data().resolve("proof.txt"), shown);
    return CommandLineRun.manzil(
        "verify", "--status", "fresh", "--trust", service.trustFile().toString(), file.toString());
  }
}
