package org.manzil.service.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every text that a script asks for stands in its page, in every language. */
@PageTest
class ScriptWordsTest {

  private static final Path SCRIPTS = Path.of("src/main/resources/static/js");
  private static final Pattern BLOCK =
      Pattern.compile("(?s)<div id=\"texts\" hidden(?:=\"hidden\")?>(.*?)</div>");
  private static final Pattern ASKED = Pattern.compile("\\btext(?:Or)?\\(\\s*'([^']+)'");
  private static final Pattern OPEN = Pattern.compile("\\btext(?:Or)?\\(\\s*`([^`$]+)\\$");
  private static final Pattern PROBLEM = Pattern.compile("@param \\{('[a-z' |-]+')\\} code");
  private static final Pattern CODE = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\|");

  @LocalServerPort int port;

  private Map<String, String> texts(TestBrowser browser, String path, String language) {
    Matcher block = BLOCK.matcher(browser.get(path + "?lang=" + language).text());
    assertThat(block.find()).as(path).isTrue();
    assertThat(block.group(1)).doesNotContain("<");
    return JsonMapper.shared()
        .readValue(HtmlUtils.htmlUnescape(block.group(1)), new TypeReference<>() {});
  }

  private static String script(String file) throws IOException {
    return Files.readString(SCRIPTS.resolve(file));
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    pattern.matcher(text).results().forEach(match -> found.add(match.group(1)));
    assertThat(found).as(pattern.pattern()).isNotEmpty();
    return found;
  }

  private static void assertComplete(Map<String, String> texts, Set<String> keys) {
    keys.forEach(key -> assertThat(texts).containsKey(key));
    texts.values().forEach(text -> assertThat(text).isNotBlank());
  }

  private static void add(Set<String> keys, String prefix, String... rests) {
    List.of(rests).forEach(rest -> keys.add(prefix + rest));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void theCardPageHasThemAll(String language) throws IOException {
    String script = script("wallet/card-page.js");
    Set<String> keys = found(ASKED, script);
    assertThat(found(OPEN, script)).containsExactly("configuration.", "problem.", "status.");
    String problems = found(PROBLEM, script("wallet/issuance.js")).iterator().next();
    found(Pattern.compile("'([a-z-]+)'"), problems).forEach(code -> keys.add("problem." + code));
    add(keys, "status.", "not-revoked", "revoked", "unknown", "never", "not-listed");
    add(keys, "configuration.proof-", "employer", "landlord", "bank", "official");
    add(keys, "age.", "minutes", "hours", "days");
    add(keys, "fact.", "family_name", "notified_since", "nationality");
    Map<String, String> texts = texts(new TestBrowser(port).as("mai"), "/my/card", language);
    assertComplete(texts, keys);
    assertThat(texts.get("value.nationality.VN"))
        .isEqualTo("en".equals(language) ? "Vietnam" : "Вьетнам");
    assertThat(texts).as("no other country").doesNotContainKey("value.nationality.DE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void thePagesOfProofsHaveThemAll(String language) throws IOException {
    String script = script("proof/showing.js");
    assertThat(OPEN.matcher(script).find()).isFalse();
    Set<String> keys = found(ASKED, script);
    add(keys, "fact.", "family_name", "given_name", "address");
    Map<String, String> texts = texts(new TestBrowser(port).as("mai"), "/my/proof", language);
    assertComplete(texts, keys);
    assertThat(texts).containsKey("value.nationality.VN").doesNotContainKey("value.nationality.DE");
    keys.addAll(found(ASKED, script("offline/shell-proof.js")));
    assertThat(keys).contains("problem.not-checked");
    assertComplete(texts(new TestBrowser(port), "/offline/proof", language), keys);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void theCheckingPageHasThemAllAndAReasonForEveryCode(String language) throws IOException {
    String script = script("check/check-page.js");
    Set<String> keys = found(ASKED, script);
    assertThat(found(OPEN, script)).containsExactly("reason.", "status.", "verdict.");
    Set<String> codes = found(CODE, Files.readString(Path.of("../docs/standards/reasons.md")));
    assertThat(codes).contains("revoked", "expired").hasSizeGreaterThan(40);
    codes.forEach(code -> keys.add("reason." + code));
    add(keys, "reason.", "status-unknown", "no-trust", "browser-failed");
    add(keys, "verdict.", "valid", "invalid", "undecided");
    add(keys, "status.", "not-revoked", "unknown");
    add(keys, "age.", "minutes", "hours", "days");
    add(keys, "value.nationality.", "VN", "DE");
    assertComplete(texts(new TestBrowser(port), "/check", language), keys);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void thePageOfLooksHasThemAll(String language) throws IOException {
    String script = script("log/accesses-page.js");
    assertThat(found(OPEN, script)).containsExactly("alarm.", "reason.");
    Set<String> keys = found(Pattern.compile("'((?:look|growth)\\.[a-z-]+)'"), script);
    assertThat(keys).contains("look.stands", "growth.grown").hasSizeGreaterThan(12);
    add(keys, "alarm.", "smaller", "forked", "rewritten", "unproven");
    add(keys, "look.wrong-", "other-words", "log-signature", "too-few-witnesses");
    add(keys, "reason.", "document-shown", "case-decide", "case-confirm", "case-at-desk");
    add(keys, "reason.", "case-asked", "case-appeal");
    add(keys, "reason.", "dispute-answer", "report-answer", "hearing-answer");
    keys.add("renamed");
    assertComplete(texts(new TestBrowser(port).as("mai"), "/my/accesses", language), keys);
  }
}
