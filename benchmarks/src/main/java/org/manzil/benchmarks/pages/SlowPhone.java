package org.manzil.benchmarks.pages;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.HashSet;
import java.util.Set;

/** A phone with 360 px, a processor four times slower than this one, 400 kbit/s and 400 ms. */
final class SlowPhone implements AutoCloseable {

  private static final int BYTES_A_SECOND = 400_000 / 8;
  private static final int LATENCY = 400;
  private static final int SLOWDOWN = 4;

  /** Sums up what moved and when the largest thing was there, from before the page begins. */
  private static final String WATCH =
      """
      window.moved = 0;
      window.largest = 0;
      new PerformanceObserver((list) => {
        for (const shift of list.getEntries()) if (!shift.hadRecentInput) window.moved += shift.value;
      }).observe({ type: 'layout-shift', buffered: true });
      new PerformanceObserver((list) => {
        window.largest = list.getEntries().at(-1).startTime;
      }).observe({ type: 'largest-contentful-paint', buffered: true });
      """;

  private final BrowserContext context;
  private final Page page;
  private final Set<String> kept = new HashSet<>();
  private double bytes;

  SlowPhone(Browser browser, String language) {
    context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(360, 740).setLocale(language));
    context.addInitScript(WATCH);
    page = context.newPage();
    CDPSession session = context.newCDPSession(page);
    session.send("Network.enable");
    session.on("Network.responseReceived", this::received);
    session.on("Network.loadingFinished", this::finished);
    session.send("Network.emulateNetworkConditions", line());
    JsonObject rate = new JsonObject();
    rate.addProperty("rate", SLOWDOWN);
    session.send("Emulation.setCPUThrottlingRate", rate);
  }

  /** What the service worker keeps comes over no line, though the browser tells its length. */
  private void received(JsonObject event) {
    JsonObject response = event.getAsJsonObject("response");
    if (response.has("serviceWorkerResponseSource")
        && !"network".equals(response.get("serviceWorkerResponseSource").getAsString())) {
      kept.add(event.get("requestId").getAsString());
    }
  }

  private void finished(JsonObject event) {
    if (!kept.remove(event.get("requestId").getAsString())) {
      bytes += event.get("encodedDataLength").getAsDouble();
    }
  }

  private static JsonObject line() {
    JsonObject line = new JsonObject();
    line.addProperty("offline", false);
    line.addProperty("latency", LATENCY);
    line.addProperty("downloadThroughput", BYTES_A_SECOND);
    line.addProperty("uploadThroughput", BYTES_A_SECOND);
    return line;
  }

  Page page() {
    return page;
  }

  /** Opens a page and waits until nothing more comes. */
  View open(String url) {
    bytes = 0;
    page.navigate(url, new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
    return new View(
        bytes,
        number("performance.getEntriesByType('navigation')[0].loadEventEnd"),
        number("window.largest"),
        number("window.moved"));
  }

  private double number(String expression) {
    return ((Number) page.evaluate(expression)).doubleValue();
  }

  @Override
  public void close() {
    context.close();
  }
}
