package org.manzil.service.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@SiteTest
class AssetsTest {

  private static final int FIRST_VIEW = 120 * 1024;
  private static final int LATER_VIEW = 30 * 1024;
  private static final Pattern FILE =
      Pattern.compile("(?:href|src)=\"(/(?:js|css|images)/[^\"]+)\"");

  @LocalServerPort int port;
  private Visitor visitor = new Visitor(0);

  @BeforeEach
  void visit() {
    visitor = new Visitor(port);
  }

  @Test
  void theStyleSheetHasNeitherTheCrownNorTheFontNorTheBlue() {
    String sheet = visitor.get("/css/govuk-frontend.min.css").body();

    assertThat(sheet).hasSizeGreaterThan(100_000).contains(".govuk-error-summary", "system-ui");
    assertThat(sheet).doesNotContain("GDS", "@font-face", "crest", "Kubel", "url(/", "#1d70b8");
  }

  @Test
  void theStyleSheetKnowsBothDirections() {
    assertThat(visitor.get("/css/govuk-frontend.min.css").body())
        .contains("margin-inline-start:", "border-inline-start:")
        .doesNotContain("margin-left:", "padding-right:", "text-align:left", ";left:");
    // What is isolated in a page that runs from the right has no start of its own to go by.
    assertThat(visitor.get("/css/site.css").body().replaceAll("\\[dir=\"rtl\"][^{]*\\{[^}]*}", ""))
        .doesNotContainPattern("(margin|padding)-(left|right)|text-align: (left|right)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/does-this-concern-me", "/sign-up", "/check", "/offline"})
  void pagesAreSmall(String path) {
    List<String> files =
        FILE.matcher(visitor.get(path).body())
            .results()
            .map(file -> file.group(1))
            .distinct()
            .toList();
    assertThat(files).hasSizeGreaterThanOrEqualTo(4);

    int page = visitor.size(path);
    int all = page + files.stream().mapToInt(visitor::size).sum();

    assertThat(page).isLessThan(LATER_VIEW);
    assertThat(all).isLessThan(FIRST_VIEW);
  }

  @Test
  void everyFileOfAPageIsThere() {
    FILE.matcher(visitor.get("/").body())
        .results()
        .forEach(file -> assertThat(visitor.get(file.group(1)).statusCode()).isEqualTo(200));
  }
}
