package org.manzil.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
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

  /** Sensors that no page may ever touch; a touch is remembered in the page. */
  private static final String TRAPS =
      """
      for (const name of ['geolocation', 'bluetooth', 'nfc']) {
        Object.defineProperty(navigator, name, {
          get() { window.trapped = (window.trapped || []).concat(name); return undefined; }
        });
      }
      for (const event of ['devicemotion', 'deviceorientation']) {
        const add = window.addEventListener;
        window.addEventListener = function (type, ...rest) {
          if (type === event) window.trapped = (window.trapped || []).concat(type);
          return add.call(this, type, ...rest);
        };
      }
      """;

  private final Playwright playwright = Playwright.create();
  private final com.microsoft.playwright.Browser chromium;
  private final List<String> requests = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

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
          if ("error".equals(message.type())) {
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

  /** Keeps a picture of the whole page, and lets axe look at it. */
  static void look(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
    assertAccessible(page, name);
    assertThat(page.evaluate("window.trapped || []"))
        .as("sensors touched by " + name)
        .isEqualTo(List.of());
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .as(name + " fits a narrow phone")
        .isLessThanOrEqualTo(360);
  }

  private static void assertAccessible(Page page, String name) {
    List<Rule> violations = new AxeBuilder(page).withTags(WCAG).analyze().getViolations();
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
