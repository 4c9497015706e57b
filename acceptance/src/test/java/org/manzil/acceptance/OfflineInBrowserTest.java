package org.manzil.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.time.format.DateTimeFormatter.ofPattern;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** Somebody's own phone without a network: it opens, takes a notice, and sends it later, once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfflineInBrowserTest {

  private static final String STREET = "Новая улица, дом без номера, <b>7</b>";
  private static final String AFTERWARDS = "Гурская улица, 5";
  private static final Locator.WaitForOptions SENT =
      new Locator.WaitForOptions().setTimeout(20_000);

  private static final String NO_FILE_IS_OPEN =
      """
      () => new Promise((resolve, reject) => {
        const phone = indexedDB.open('manzil-phone');
        phone.onerror = () => reject(phone.error);
        phone.onsuccess = () => {
          const all = phone.result.transaction('profiles').objectStore('profiles').getAll();
          all.onsuccess = () => {
            phone.result.close();
            resolve(all.result.every(profile => !profile.open));
          };
        };
      })
      """;

  private ManzilService service;
  private Browser browser;
  private BrowserContext phone;
  private Page page;
  private String accepted = "";

  @BeforeAll
  void start() throws Exception {
    service = ManzilService.in(Files.createTempDirectory("manzil-offline")).start();
    browser = new Browser();
    phone = browser.phone("en", true);
    page = phone.newPage();
  }

  @AfterAll
  void stop() throws Exception {
    browser.close();
    service.close();
  }

  @Test
  @Order(1)
  void aPhoneKeepsNothingUntilItsOwnerSaysSo() {
    Steps.signIn(page, service.base(), 0);
    workerIsReady();
    page.navigate(service.base() + "/offline");
    part("closed").waitFor();
    page.navigate(service.base() + "/my/device");
    part("off").waitFor();
    Browser.look(page, "30-device-off");
    part("turn-on").click();
    part("on").waitFor();
    Browser.look(page, "30-device-on");
  }

  @Test
  @Order(2)
  void withoutANetworkTheFileOpensAndANoticeWaits() throws Exception {
    phone.setOffline(true);
    page.navigate(service.base() + "/my");
    part("opened").waitFor();
    assertThat(part("name")).containsText("Karimova");
    Browser.look(page, "31-file");
    part("new").click();
    form().locator("button:not([type])").click();
    assertThat(part("errors")).isVisible();
    Browser.look(page, "31-errors");
    LocalDate since = twoDaysAgo();
    fileArrival(
        STREET, "" + since.getDayOfMonth(), "" + since.getMonthValue(), "" + since.getYear());
    assertThat(states()).hasCount(1);
    assertThat(part("item-state")).hasClass(Pattern.compile(".*yellow.*"));
    assertThat(page.locator("main b")).hasCount(0);
    Browser.look(page, "31-waiting");
    assertThat(cases()).isEmpty();
  }

  @Test
  @Order(3)
  void withANetworkItIsSentOnceAndItsReceiptIsChecked() throws Exception {
    phone.setOffline(false);
    goOnline();
    page.locator(".govuk-tag--green").first().waitFor(SENT);
    Browser.look(page, "32-sent");
    List<String> filed = cases();
    assertThat(filed).hasSize(1);
    assertThat(part("item-words")).containsText(filed.getFirst());
    // Asked again, as every page and every return of the network does.
    part("opened").waitFor();
    page.navigate(service.base() + "/my");
    goOnline();
    assertThat(page.locator(".my-notices__item a").first()).containsText(filed.getFirst());
    assertThat(cases()).isEqualTo(filed);
    page.navigate(service.base() + "/offline");
    part("opened").waitFor();
    Browser.look(page, "32-kept");
  }

  @Test
  @Order(4)
  void aProofIsShownByAPhoneThatOpensWithoutANetwork() throws Exception {
    accepted = cases().getFirst();
    accept(accepted);
    page.navigate(service.base() + "/my/card");
    part("held").waitFor();
    phone.setOffline(true);
    page.navigate(service.base() + "/offline");
    page.locator("[data-part=prove] a").click();
    part("choose").waitFor();
    Browser.look(page, "34-proofs");
    page.navigate(service.base() + "/my/proof");
    part("choose").waitFor();
    page.locator("input[name=request]").first().check();
    part("facts").locator("input").last().check();
    part("choose").locator("button").click();
    assertThat(part("qr").locator("svg")).isVisible();
    Browser.look(page, "34-proof");
    String shown = part("link").getAttribute("href");
    phone.setOffline(false);

    Page verifier = browser.phone("en", true).newPage();
    verifier.navigate(shown);
    assertThat(verifier.locator("[data-part=headline]")).containsText("Yes");
    assertThat(verifier.locator("[data-part=claims]")).not().containsText("Karimova");
  }

  @Test
  @Order(5)
  void whatWaitsIsSentAfterTheSessionEnded() throws Exception {
    phone.setOffline(true);
    page.navigate(service.base() + "/my");
    part("new").click();
    // Some write the whole day into the first box, and in Arabic with other digits.
    fileArrival(AFTERWARDS, twoDaysAgo().format(ofPattern("d.M.uuuu")).replace('2', '٢'));
    phone.clearCookies(
        new BrowserContext.ClearCookiesOptions().setName(Pattern.compile(".*SESSION.*")));
    phone.setOffline(false);
    goOnline();
    queued(AFTERWARDS).locator(".govuk-tag--green").waitFor(SENT);
    assertThat(cases()).hasSize(1).doesNotContain(accepted);
  }

  @Test
  @Order(6)
  void theNextPersonOnThisPhoneSeesNothingOfIt() {
    Steps.signIn(page, service.base(), 2);
    // The page does it after it has loaded; leaving before that would leave it undone. Playwright's
    // waitForFunction would take the promise itself for a yes.
    page.waitForCondition(() -> (Boolean) page.evaluate(NO_FILE_IS_OPEN));
    for (boolean offline : new boolean[] {false, true}) {
      phone.setOffline(offline);
      for (String path : List.of("/offline/proof", "/offline")) {
        page.navigate(service.base() + path);
        part("closed").waitFor();
        assertThat(page.content()).doesNotContain("Karimova", "Новая улица", AFTERWARDS);
      }
      Browser.look(page, "33-next-person-" + (offline ? "offline" : "online"));
    }
    phone.setOffline(false);
    page.navigate(service.base() + "/my");
    assertThat(page.locator(".my-notices__item a")).hasCount(0);
  }

  @Test
  @Order(7)
  void noForeignOriginWasAskedNoSensorTouchedAndNoScriptComplained() throws Exception {
    browser.assertDiscreet(service.base());
    assertThat(browser.complaints())
        .as("but for what could not be fetched without a network")
        .allMatch(complaint -> complaint.contains("net::ERR_INTERNET_DISCONNECTED"));
    assertThat(service.log()).doesNotContain("ERROR");
  }

  private void accept(String number) throws Exception {
    Api api = service.api();
    String registrar = api.registrar();
    String door = "/api/v1/desk/cases/" + number;
    Api.Answer look = api.post(door + "/openings", registrar, Map.of("reason", "Deciding it"));
    Api.Answer decided = api.post(door + "/decision", registrar, Map.of("decision", "accepted"));
    assertThat(decided.status()).as(look.text() + decided.text()).isEqualTo(200);
  }

  private static LocalDate twoDaysAgo() {
    return LocalDate.now(ZoneId.of("Europe/Moscow")).minusDays(2);
  }

  private void fileArrival(String street, String... since) {
    page.locator("input[name=kind][value=arrival]").check();
    page.fill("#addressText", street);
    page.locator("#dwelling").selectOption("room");
    List<String> boxes = List.of("#since", "#since-month", "#since-year");
    for (int i = 0; i < since.length; i++) {
      page.fill(boxes.get(i), since[i]);
    }
    form().locator("button:not([type])").click();
    part("check").waitFor();
    assertThat(part("answers")).containsText(street);
    part("file").click();
    part("item-state").waitFor();
  }

  /** What the authority has got, by the registrar's door. */
  private List<String> cases() throws Exception {
    Api api = service.api();
    JsonNode queue = api.get("/api/v1/desk/cases", api.registrar()).json();
    List<String> numbers = new ArrayList<>();
    queue.forEach(one -> numbers.add(one.get("number").stringValue()));
    return numbers;
  }

  private void workerIsReady() {
    Object unused = page.evaluate("navigator.serviceWorker.ready.then(() => true)");
  }

  /** The phone's word that the network is back; Playwright's switch does not always give it. */
  private void goOnline() {
    Object unused = page.evaluate("dispatchEvent(new Event('online'))");
  }

  private Locator part(String name) {
    return page.locator("[data-part='" + name + "']").first();
  }

  private Locator form() {
    return page.locator("form[data-part=form]");
  }

  private Locator queued(String street) {
    return page.locator(".device__queued").filter(new Locator.FilterOptions().setHasText(street));
  }

  private Locator states() {
    return page.locator("[data-part=items] [data-part='item-state']");
  }
}
