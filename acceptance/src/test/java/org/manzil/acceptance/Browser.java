package org.manzil.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Debian's chromium, driven; it remembers every address asked for and what scripts complained of.
 */
final class Browser implements AutoCloseable {

  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final Path SCREENSHOTS = Repository.file("acceptance/target/screenshots");

  private static final String TOUCHED = "sensor touched: ";

  /**
   * Sensors, and what else tells where somebody is, that no page may ever touch; a touch is told to
   * the console, which outlives the page.
   */
  private static final String TRAPS =
      """
      {
        const tell = console.warn.bind(console, 'sensor touched:');
        const trap = (owner, names) => {
          for (const name of names)
            Object.defineProperty(owner, name, { get() { tell(name); return undefined; }, set() { tell(name); } });
        };
        trap(navigator, ['geolocation', 'bluetooth', 'nfc', 'usb', 'hid', 'serial', 'mediaDevices', 'getUserMedia', 'getBattery']);
        trap(window, [
          'Sensor', 'Accelerometer', 'LinearAccelerationSensor', 'GravitySensor', 'Gyroscope', 'Magnetometer',
          'AbsoluteOrientationSensor', 'RelativeOrientationSensor', 'AmbientLightSensor', 'NDEFReader', 'IdleDetector',
          'RTCPeerConnection', 'ondevicemotion', 'ondeviceorientation', 'ondeviceorientationabsolute',
        ]);
        const add = window.addEventListener;
        window.addEventListener = function (type, ...rest) {
          if (/^device(motion|orientation)/.test(type)) tell(type);
          return add.call(this, type, ...rest);
        };
      }
      """;

  private static final String LENGTHEN =
      """
      () => {
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const text = texts.currentNode;
          if (text.parentElement.closest('script, [hidden], pre, svg, .site-number')) continue;
          text.textContent = text.textContent.replace(/\\p{L}{4,}/gu, word =>
            word + 'ẅéñåûx'.repeat(word.length).slice(0, Math.ceil(word.length * 0.4)));
        }
      }
      """;

  private final Playwright playwright = Playwright.create();
  private final com.microsoft.playwright.Browser chromium;
  private final List<String> requests = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private final List<String> touches = new ArrayList<>();

  static {
    // Five seconds are little on a machine that does something else beside.
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
  }

  Browser() {
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /** A phone of its own, with its own storage. */
  BrowserContext phone(String language, boolean scripts) {
    BrowserContext phone =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(360, 740)
                .setLocale(language)
                .setJavaScriptEnabled(scripts));
    phone.addInitScript(TRAPS);
    phone.onRequest(request -> requests.add(request.method() + " " + request.url()));
    phone.onConsoleMessage(
        message -> {
          if (message.text().startsWith(TOUCHED)) {
            touches.add(message.text());
          } else if ("error".equals(message.type())) {
            complaints.add(message.text());
          }
        });
    phone.onWebError(error -> complaints.add(error.error()));
    return phone;
  }

  List<String> requests() {
    return List.copyOf(requests);
  }

  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** On all pages so far, nobody but the service was asked and no sensor was touched. */
  void assertDiscreet(String base) {
    assertThat(requests)
        .isNotEmpty()
        .allMatch(
            request ->
                request.contains(" " + base + "/")
                    || request.contains(" data:")
                    || request.contains(" blob:"));
    assertThat(touches).isEmpty();
  }

  /** Keeps a picture of the whole page, and lets axe look at it. */
  static void look(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
    assertAccessible(page, name);
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .as(name + " fits a narrow phone")
        .isLessThanOrEqualTo(360);
  }

  /** At that width axe finds nothing and nothing is wider than the screen. */
  static void assertUsable(Page page, String name, int width) {
    assertFits(page, name, width);
    assertAccessible(page, name + " at " + width);
  }

  static void assertFits(Page page, String name, int width) {
    page.setViewportSize(width, 740);
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .as(name + " fits " + width)
        .isLessThanOrEqualTo(width);
  }

  /** Makes every word people read longer by two fifths, in letters with marks. */
  static void lengthen(Page page) {
    Object unused = page.evaluate(LENGTHEN);
  }

  private static void assertAccessible(Page page, String name) {
    if ((Boolean) page.evaluate("document.body.classList.contains('js-enabled')")) {
      judge(page, name);
    } else {
      try (BrowserContext judging = page.context().browser().newContext()) {
        judge(copy(page, judging), name);
      }
    }
  }

  /**
   * The same page where scripts may run but ours do not: without any, axe waits for a timer that
   * never comes, now and then.
   */
  private static Page copy(Page page, BrowserContext judging) {
    String content = page.content();
    Page copy = judging.newPage();
    copy.setViewportSize(page.viewportSize().width, page.viewportSize().height);
    copy.route(
        "**/*",
        route -> {
          switch (route.request().resourceType()) {
            case "document" ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setContentType("text/html;charset=UTF-8")
                        .setBody(content));
            case "script" -> route.abort();
            default -> route.resume();
          }
        });
    copy.navigate(page.url());
    return copy;
  }

  private static void judge(Page page, String name) {
    // The legacy mode spares a second page for every look; it needs scripts on the page itself.
    List<Rule> violations =
        new AxeBuilder(page).setLegacyMode(true).withTags(WCAG).analyze().getViolations();
    assertThat(
            violations.stream()
                .map(
                    rule ->
                        rule.getId()
                            + ": "
                            + rule.getHelp()
                            + " "
                            + rule.getNodes().getFirst().getHtml()))
        .as("axe on " + name)
        .isEmpty();
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
