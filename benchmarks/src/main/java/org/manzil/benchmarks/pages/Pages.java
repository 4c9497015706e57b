package org.manzil.benchmarks.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.manzil.benchmarks.MeasuredPart;

/** Opens each page as a first and as a later one on a slow phone, and writes what it cost. */
public final class Pages {

  private static final List<String> OPEN =
      List.of("/", "/does-this-concern-me", "/sign-in", "/sign-up", "/check", "/help", "/offline");
  private static final List<String> OWN =
      List.of(
          "/my", "/notices/new", "/my/duties", "/my/card", "/my/proof", "/my/accesses", "/my/keys");
  private static final List<String> ARGUMENTS =
      List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking");

  private final String base;
  private final Browser browser;
  private final StringBuilder text;

  private Pages(String base, Browser browser, StringBuilder text) {
    this.base = base;
    this.browser = browser;
    this.text = text;
  }

  /** {@code BASE PAGE COMMIT PROCESSOR}. */
  public static void main(String[] arguments) throws IOException {
    StringBuilder text =
        new StringBuilder(MeasuredPart.head(arguments[2], arguments[3]))
            .append("\n\n| page | first view, kB (goal 120) | painted, s (goal 4)")
            .append(" | moved (goal 0) | later view, kB (goal 30) | painted, s |\n")
            .append("|---|---|---|---|---|---|\n");
    try (Playwright playwright = Playwright.create();
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(ARGUMENTS))) {
      Pages pages = new Pages(arguments[0], browser, text);
      OPEN.forEach(path -> pages.measure(path, false));
      OWN.forEach(path -> pages.measure(path, true));
    }
    new MeasuredPart(Path.of(arguments[1]), "benchmarks/pages").write(text.toString());
  }

  /** First with nothing kept, then after another page of ours. */
  private void measure(String path, boolean own) {
    try (SlowPhone first = new SlowPhone(browser, "tg");
        SlowPhone later = new SlowPhone(browser, "tg")) {
      if (own) {
        signIn(first);
        signIn(later);
      }
      View cold = first.open(base + path);
      View unused = later.open(base + before(path, own));
      View warm = later.open(base + path);
      text.append(
          String.format(
              Locale.ROOT,
              "| `%s` | %s | %s | %s | %s | %s |%n",
              path,
              cold.kilobytes(),
              cold.seconds(),
              cold.shift(),
              warm.kilobytes(),
              warm.seconds()));
    }
  }

  /** The page that people come from; on a person's own pages the offline use is set up by it. */
  private static String before(String path, boolean own) {
    if (!own) {
      return "/help";
    }
    return path.equals("/my") ? "/my/duties" : "/my";
  }

  /** By requests that leave nothing in the browser's cache. */
  private void signIn(SlowPhone phone) {
    String page = phone.page().request().get(base + "/sign-in").text();
    String token = page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    var unused =
        phone
            .page()
            .request()
            .post(
                base + "/demo/sign-in",
                RequestOptions.create()
                    .setHeader("Content-Type", "application/x-www-form-urlencoded")
                    .setData("code=dilnoza&_csrf=" + token));
  }
}
