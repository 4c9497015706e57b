package org.manzil.service.site.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GlossaryTest {

  private final Glossary glossary = Glossary.read(Path.of("../docs/glossary.md"));

  @Test
  void everyLanguageHasEveryWatchedWord() {
    assertThat(glossary.words()).hasSizeGreaterThan(10);
    assertThat(glossary.words())
        .allSatisfy(
            word ->
                assertThat(word.stems().values())
                    .as(String.valueOf(word.stems("en")))
                    .noneMatch(List::isEmpty));
  }

  @Test
  void everyTextUsesTheWordsOfTheGlossary() {
    List<String> wrong = new ArrayList<>();
    MessageFiles.read(MessageFiles.FOLDER)
        .forEach((bundle, languages) -> wrong.addAll(other(languages)));

    assertThat(wrong).isEmpty();
  }

  @Test
  void anotherWordThanTheGlossarysIsFound() {
    Glossary one =
        Glossary.of(
            List.of(
                "| **receipt** | **расписк**а | **a** | **b** | **c** | **Quittung** | **d** |"));

    assertThat(one.words()).hasSize(1);
    assertThat(one.words().getFirst().isIn("All Receipts of it")).isTrue();
    assertThat(one.words().getFirst().isIn("It was received")).isFalse();
    assertThat(one.words().getFirst().isSaidIn("Ваша расписка", "ru")).isTrue();
    assertThat(one.words().getFirst().isSaidIn("Ваша квитанция", "ru")).isFalse();
  }

  private List<String> other(Map<String, Map<String, String>> languages) {
    List<String> wrong = new ArrayList<>();
    Map<String, String> english = languages.getOrDefault("en", Map.of());
    languages.forEach(
        (language, texts) ->
            texts.forEach(
                (key, text) ->
                    glossary.words().stream()
                        .filter(word -> word.isIn(english.getOrDefault(key, "")))
                        .filter(word -> !word.isSaidIn(text, language))
                        .forEach(
                            word -> wrong.add(language + " " + key + " " + word.stems("en")))));
    return wrong;
  }
}
