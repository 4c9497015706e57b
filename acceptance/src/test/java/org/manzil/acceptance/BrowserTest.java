package org.manzil.acceptance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the journeys look out for would be seen. */
class BrowserTest {

  /** Answered by the browser itself, without a network. */
  private static final String HOME = "http://home.invalid";

  private static final Map<String, String> TOUCHES =
      Map.of(
          "navigator.geolocation", "geolocation",
          "navigator.bluetooth", "bluetooth",
          "navigator.nfc", "nfc",
          "navigator.mediaDevices", "mediaDevices",
          "window.Magnetometer", "Magnetometer",
          "window.RTCPeerConnection", "RTCPeerConnection",
          "ondevicemotion = () => {}", "ondevicemotion",
          "addEventListener('devicemotion', () => {})", "devicemotion",
          "addEventListener('deviceorientationabsolute', () => {})", "deviceorientationabsolute");

  @Test
  void aTouchedSensorIsSeenAfterItsPageHasGone() {
    try (Browser browser = new Browser()) {
      Page page = atHome(browser);
      browser.assertDiscreet(HOME);

      TOUCHES.keySet().forEach(touch -> page.evaluate("() => { void (" + touch + "); }"));
      page.navigate(HOME + "/next");

      assertThatThrownBy(() -> browser.assertDiscreet(HOME))
          .isInstanceOf(AssertionError.class)
          .hasMessageContainingAll(
              TOUCHES.values().stream()
                  .map(sensor -> "sensor touched: " + sensor)
                  .toArray(String[]::new));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://home.invalid.example/", "http://elsewhere.invalid/"})
  void aForeignOriginIsSeen(String address) {
    try (Browser browser = new Browser()) {
      Page page = atHome(browser);

      Object unused = page.evaluate("url => fetch(url).then(() => 1, () => 0)", address);

      assertThatThrownBy(() -> browser.assertDiscreet(HOME))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining(address);
    }
  }

  @Test
  void whatAxeFindsIsSeenWithScriptsOff() {
    try (Browser browser = new Browser()) {
      Page page = browser.phone("en", false).newPage();
      answer(page, "<html lang=en><title>A page</title><main><input name=unnamed></main></html>");
      page.navigate(HOME + "/");

      assertThatThrownBy(() -> Browser.assertUsable(page, "a page", 360))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("label: ");
    }
  }

  @Test
  void aBrowserThatWentNowhereProvesNothing() {
    try (Browser browser = new Browser()) {
      assertThatThrownBy(() -> browser.assertDiscreet(HOME)).isInstanceOf(AssertionError.class);
    }
  }

  private static Page atHome(Browser browser) {
    Page page = browser.phone("en", true).newPage();
    answer(page, "");
    page.navigate(HOME + "/");
    return page;
  }

  private static void answer(Page page, String body) {
    page.route(
        "**/*",
        route ->
            route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(body)));
  }
}
