package org.manzil.service.site.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.manzil.service.site.Languages;

class MessageFilesTest {

  private static final Set<String> LANGUAGES =
      Languages.SUPPORTED.stream().map(Locale::getLanguage).collect(Collectors.toSet());

  private final Map<String, Map<String, Map<String, String>>> bundles =
      MessageFiles.read(MessageFiles.FOLDER);
  private final List<MessageFiles.Text> texts = MessageFiles.all(MessageFiles.FOLDER);

  @Test
  void everyTextExistsInEveryLanguage() {
    assertThat(bundles).containsKeys("site", "words");
    assertThat(bundles.entrySet())
        .flatExtracting(
            bundle -> MessageFiles.missing(bundle.getKey(), bundle.getValue(), LANGUAGES))
        .isEmpty();
  }

  @Test
  void everyTextTakesTheSameArgumentsInEveryLanguage() {
    Map<String, Long> ways =
        texts.stream()
            .map(text -> text.key() + " " + MessageFiles.arguments(text.pattern()))
            .distinct()
            .collect(Collectors.groupingBy(way -> way.split(" ")[0], Collectors.counting()));

    assertThat(ways).allSatisfy((key, count) -> assertThat(count).as(key).isOne());
  }

  @Test
  void everyPluralHasTheFormsOfItsLanguage() {
    assertThat(texts)
        .allSatisfy(
            text ->
                assertThat(MessageFiles.missingPlurals(text.pattern(), text.language()))
                    .as(text.key())
                    .isEmpty());
  }

  @Test
  void aKeyBelongsToTheBundleItIsNamedAfter() {
    assertThat(texts)
        .filteredOn(text -> !text.key().startsWith(text.bundle() + "."))
        .extracting(MessageFiles.Text::key)
        .containsOnly("typeMismatch");
  }

  @Test
  void noTextIsEmpty() {
    assertThat(texts).noneMatch(text -> text.pattern().isBlank());
  }

  @Test
  void aMissingKeyIsFound() {
    assertThat(
            MessageFiles.missing(
                "x",
                Map.of("en", Map.of("x.a", "A", "x.b", "B"), "ru", Map.of("x.a", "А")),
                LANGUAGES))
        .containsExactly("x ru x.b");
  }

  @Test
  void aLanguageWithoutItsFileIsFound() {
    assertThat(MessageFiles.missing("x", Map.of("en", Map.of("x.a", "A")), Set.of("en", "ru")))
        .containsExactly("x ru x.a");
  }

  @Test
  void aMissingPluralFormIsFound() {
    assertThat(MessageFiles.missingPlurals("{0, plural, one {# знак} other {# знака}}", "ru"))
        .isEqualTo(new TreeSet<>(Set.of("few", "many")));
  }
}
