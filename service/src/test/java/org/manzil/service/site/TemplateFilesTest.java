package org.manzil.service.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateFilesTest {

  private static final Pattern MODULE = Pattern.compile("/js/[a-z/-]+\\.js");
  private static final Pattern ENTRIES = Pattern.compile("name=\"entries\" value=\"([^\"]*)\"");

  static List<Path> templates() {
    return TemplateFiles.all();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyTextOfATemplateComesFromAMessageFile(Path file) {
    assertThat(TemplateFiles.hardCoded(TemplateFiles.read(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyKeyOfATemplateExists(Path file) throws IOException {
    String template = TemplateFiles.read(file);
    Set<String> known = englishKeys();

    assertThat(known).containsAll(TemplateFiles.keys(template));
    assertThat(TemplateFiles.keyPrefixes(template))
        .allMatch(prefix -> known.stream().anyMatch(key -> key.startsWith(prefix)));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyModuleOfATemplateIsThere(Path file) {
    assertThat(MODULE.matcher(TemplateFiles.read(file)).results().map(MatchResult::group))
        .allMatch(module -> getClass().getResource("/static" + module) != null);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyModuleOfATemplateIsBundled(Path file) throws IOException {
    String bundles = Files.readString(Path.of("bundles.xml"));

    assertThat(unbundled(TemplateFiles.read(file), bundles)).isEmpty();
  }

  @Test
  void aModuleThatIsNotBundledIsFound() {
    String bundles =
        "<property name=\"entries\" value=\"js/a/one.js\n  js/two.js\"/><!-- js/three.js -->";

    assertThat(unbundled("'/js/a/one.js' '/js/two.js' '/js/a/two.js' '/js/three.js'", bundles))
        .containsExactly("/js/a/two.js", "/js/three.js");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void noTemplateHasInlineCodeOrUnescapedText(Path file) {
    assertThat(TemplateFiles.inline(TemplateFiles.read(file))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Hello</p>",
        "<p th:text=\"#{a.b}\">Привет</p>",
        "<img alt=\"A house\">",
        "<a aria-label='x' title=\"Go on\"></a>",
        "<p th:text=\"'Hello ' + ${name}\"></p>",
        "<p th:text=\"${a} ? 'Yes' : 'No'\"></p>",
      })
  void aHardCodedTextIsFound(String template) {
    assertThat(TemplateFiles.hardCoded(template)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p th:text=\"#{${'site.x.' + part + '.title'}}\"></p>",
        "<p th:if=\"${a > 1}\" th:text=\"${kind == 'success'} ? #{a.b} : #{a.c}\"></p>",
        "<span>Manzil</span> &nbsp; <b>!</b>",
      })
  void aTextFromAMessageFileIsNotHardCoded(String template) {
    assertThat(TemplateFiles.hardCoded(template)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p style=\"color:red\">",
        "<p onclick=\"x()\">",
        "<script>x()</script>",
        "<script src=\"https://elsewhere.example/x.js\"></script>",
        "<p th:utext=\"${x}\">",
        "<p>[(${x})]</p>",
      })
  void inlineCodeIsFound(String template) {
    assertThat(TemplateFiles.inline(template)).isNotEmpty();
  }

  /** One that is not asks for all that it imports, one request after another. */
  private static List<String> unbundled(String template, String bundles) {
    Set<String> bundled =
        ENTRIES
            .matcher(bundles)
            .results()
            .flatMap(entries -> Stream.of(entries.group(1).strip().split("\\s+")))
            .map(entry -> "/" + entry)
            .collect(Collectors.toSet());
    return MODULE
        .matcher(template)
        .results()
        .map(MatchResult::group)
        .filter(module -> !bundled.contains(module))
        .toList();
  }

  private static Set<String> englishKeys() throws IOException {
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
      for (Path file : files.filter(name -> name.toString().endsWith("_en.properties")).toList()) {
        Files.readAllLines(file).stream()
            .filter(line -> !line.startsWith("#") && line.contains("="))
            .forEach(line -> keys.add(line.substring(0, line.indexOf('='))));
      }
    }
    return keys;
  }
}
