package org.manzil.service.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser;
import org.manzil.service.TestBrowser.Page;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PageTest
class ShellPagesTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @LocalServerPort private int port;
  private TestBrowser browser = new TestBrowser(0);

  @BeforeEach
  void open() {
    browser = new TestBrowser(port);
  }

  private JsonNode shell() {
    String script = browser.get("/service-worker.js").text();
    return JSON.readTree(script.substring(script.indexOf("work(") + 5, script.lastIndexOf(')')));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/offline", "/offline/proof"})
  void anOfflinePageIsTheSameForEverybodyAndSaysItsVersion(String path) {
    Page nobody = browser.get(path);
    Page mai = new TestBrowser(port).as("mai").get(path);

    assertThat(nobody.status()).isEqualTo(200);
    assertThat(shell().get("pages").valueStream().map(JsonNode::stringValue)).contains(path);

    assertThat(withoutNonce(mai)).isEqualTo(withoutNonce(nobody));
    assertThat(mai.headers()).doesNotContainKey("set-cookie");
    assertThat(mai.headers().get("manzil-shell")).isEqualTo(shell().get("version").stringValue());
    assertThat(mai.headers()).containsEntry("content-language", "en");
  }

  private static String withoutNonce(Page page) {
    return page.text().replaceAll("nonce=\"[^\"]*\"", "");
  }

  @Test
  void everyFileOfTheWorkerIsThereUnderAnAddressThatNeverChanges() {
    List<String> files = shell().get("files").valueStream().map(JsonNode::stringValue).toList();

    assertThat(String.join("\n", files))
        .contains("/site.css", "/site.js", "/offline/shell-page.js", "/offline/shell-proof.js");
    for (String file : files) {
      Page answer = browser.get(file);
      assertThat(answer.status()).as(file).isEqualTo(200);
      assertThat(answer.headers().get("cache-control")).as(file).contains("immutable");
      assertThat(answer.headers().get("content-type"))
          .as(file)
          .matches("(text/javascript|text/css|image/svg\\+xml).*");
    }
  }

  @Test
  void theWorkerMayImportItsOwnFilesAndNothingElse() {
    Page worker = browser.get("/service-worker.js");

    assertThat(worker.headers().get("content-type")).startsWith("text/javascript");
    assertThat(worker.headers().get("content-security-policy"))
        .startsWith("default-src 'none'; script-src 'self'; connect-src 'self';")
        .doesNotContain("unsafe");
    assertThat(worker.headers()).containsEntry("cache-control", "no-cache");
  }

  @Test
  void theManifestNamesPicturesThatAreThere() {
    Page manifest = browser.get("/manifest.webmanifest");
    JsonNode told = JSON.readTree(manifest.text());

    assertThat(manifest.headers().get("content-type")).startsWith("application/manifest+json");
    assertThat(told.get("start_url").stringValue()).isEqualTo("/offline");
    assertThat(told.get("icons").valueStream())
        .anyMatch(icon -> icon.get("purpose").stringValue().equals("maskable"))
        .allMatch(icon -> browser.get(icon.get("src").stringValue()).status() == 200);
    assertThat(browser.get("/").text()).contains("href=\"/manifest.webmanifest\"");
  }

  @Test
  void aPersonsFileInShortIsForThemAloneAndKeptNowhere() {
    assertThat(browser.get("/my/kept-file").path()).isEqualTo("/sign-in");
    Page mine = browser.as("mai").get("/my/kept-file");

    assertThat(mine.headers()).containsEntry("cache-control", "no-store");
    assertThat(JSON.readTree(mine.text()).get("name").stringValue()).contains("Nguyễn");
  }

  @Test
  void everythingThatAModuleImportsIsFollowed() {
    assertThat(ModuleGraph.of(List.of("/js/imports/one.js")))
        .containsExactlyInAnyOrder(
            "/js/imports/one.js",
            "/js/imports/two.js",
            "/js/shared/three.js",
            "/js/shared/four.js");
  }
}
