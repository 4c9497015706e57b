package org.manzil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code docs/law} names every part of a regime, and tests that there are. */
class LawDocumentsTest {

  private static final Path LAW = Path.of("../../docs/law");
  private static final List<String> PACKAGES = List.of("", "timelimit.", "assessment.");
  private static final List<String> LISTS =
      List.of("rules", "exemptions", "open-cases", "information", "periods");

  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"demo", "de", "at", "nl", "ru-mow"})
  void every_part_of_a_regime_stands_in_its_document(String id) throws IOException {
    RegimeCopy.of(id, folder);
    String document = Files.readString(LAW.resolve(id + ".md"));
    for (String part : parts()) {
      assertThat(document).contains("`" + part + "`");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "de", "at", "nl", "ru-mow"})
  void every_test_that_is_named_exists(String id) throws IOException {
    String document = Files.readString(LAW.resolve(id + ".md"));
    Pattern named = Pattern.compile("`([A-Z][A-Za-z]+Test)(?:#([a-z0-9_]+))?`");
    List<MatchResult> tests = named.matcher(document).results().toList();
    assertThat(tests).isNotEmpty();
    for (MatchResult test : tests) {
      assertThat(methods(test.group(1)))
          .as(test.group())
          .anyMatch(method -> test.group(2) == null || method.equals(test.group(2)));
    }
  }

  @Test
  void every_shipped_regime_has_a_document_and_every_document_a_regime() throws IOException {
    try (var documents = Files.list(LAW)) {
      assertThat(
              documents
                  .map(path -> path.getFileName().toString())
                  .filter(name -> name.endsWith(".md"))
                  .map(name -> name.substring(0, name.length() - 3))
                  .map(id -> Regime.bundled(id).id())
                  .sorted())
          .containsExactly("at", "de", "demo", "nl", "ru-mow");
    }
  }

  private List<String> parts() throws IOException {
    List<String> ids = new ArrayList<>();
    for (String file : List.of("rules.yaml", "retention.yaml")) {
      if (Files.exists(folder.resolve(file))) {
        Map<?, ?> content = (Map<?, ?>) SchemaCheck.read(Files.readString(folder.resolve(file)));
        LISTS.forEach(list -> ids.addAll(ids(content.get(list))));
      }
    }
    return ids;
  }

  private static List<String> ids(@Nullable Object list) {
    return list instanceof List<?> items
        ? items.stream().map(item -> String.valueOf(((Map<?, ?>) item).get("id"))).toList()
        : List.of();
  }

  private static List<String> methods(String test) {
    for (String part : PACKAGES) {
      try {
        Class<?> found = Class.forName("org.manzil.rules." + part + test);
        return Arrays.stream(found.getDeclaredMethods()).map(Method::getName).toList();
      } catch (ClassNotFoundException e) {
        // Looked for in the next package.
      }
    }
    return List.of();
  }
}
