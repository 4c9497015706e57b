package org.manzil.service.site.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manzil.service.site.Languages;

class MessageFilesTest {

  private static final Set<String> LANGUAGES =
      Languages.SUPPORTED.stream().map(Locale::getLanguage).collect(Collectors.toSet());

  private static final Map<String, String> SCRIPTS =
      Map.of(
          "ru",
          "Cyrillic",
          "en",
          "Latin",
          "uz",
          "Latin",
          "tg",
          "Cyrillic",
          "ky",
          "Cyrillic",
          "de",
          "Latin",
          "ar",
          "Arabic");

  /** Words that two languages share; whoever adds one has read it. */
  private static final List<String> SAME_IN_BOTH =
      List.of(
          "de notice.field.name",
          "de obligation.land.BW",
          "de obligation.land.BE",
          "de obligation.land.BB",
          "de obligation.land.HB",
          "de obligation.land.HH",
          "de obligation.land.SL",
          "de obligation.land.SH",
          "uz obligation.land.BE",
          "uz obligation.land.BB",
          "uz obligation.land.HB");

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
  void everyTextIsAPatternThatCanBeSaid() {
    assertThat(texts)
        .allSatisfy(
            text ->
                assertThatCode(
                        () -> new MessageFormat(text.pattern(), new ULocale(text.language())))
                    .as(text.key() + " " + text.language())
                    .doesNotThrowAnyException());
  }

  @Test
  void noTranslationIsTheEnglishTextItself() {
    Map<String, String> english =
        texts.stream()
            .filter(text -> text.language().equals("en"))
            .collect(Collectors.toMap(MessageFiles.Text::key, MessageFiles.Text::pattern));

    assertThat(texts)
        .filteredOn(text -> !text.language().equals("en"))
        .filteredOn(text -> text.pattern().equals(english.get(text.key())))
        .filteredOn(text -> MessageFiles.hasWords(text.pattern()))
        .extracting(text -> text.language() + " " + text.key())
        .containsOnlyOnceElementsOf(SAME_IN_BOTH)
        .hasSameSizeAs(SAME_IN_BOTH);
  }

  @Test
  void everyTextIsInTheLettersOfItsLanguage() {
    assertThat(texts)
        .filteredOn(text -> MessageFiles.hasWords(text.pattern()))
        .allSatisfy(
            text ->
                assertThat(text.pattern())
                    .as(text.key() + " " + text.language())
                    .containsPattern("\\p{Is" + SCRIPTS.get(text.language()) + "}"));
  }

  /** The pages set codes apart themselves; a mark in a text would be copied with it, unseen. */
  @Test
  void noTextHasMarksOfDirectionAndUzbekNoApostropheForALetter() {
    assertThat(texts)
        .filteredOn(text -> text.language().equals("uz") || text.language().equals("ar"))
        .filteredOn(
            text ->
                Pattern.compile("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]|[OoGg]['’‘`]")
                    .matcher(text.pattern())
                    .find())
        .isEmpty();
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
                Set.of("en", "ru")))
        .containsExactly("x ru x.b");
  }

  @Test
  void aLanguageWithoutItsFileIsFound() {
    assertThat(MessageFiles.missing("x", Map.of("en", Map.of("x.a", "A")), Set.of("en", "ru")))
        .containsExactly("x ru x.a");
  }

  @ParameterizedTest
  @CsvSource({"'{0} – Manzil', false", "'{0, number} ({1})', false", "'{0}, officer {1}', true"})
  void aTextOfArgumentsAloneHasNoWords(String pattern, boolean words) {
    assertThat(MessageFiles.hasWords(pattern)).isEqualTo(words);
  }

  @Test
  void arabicCountsInSixForms() {
    assertThat(MessageFiles.missingPlurals("{0, plural, one {#} other {#}}", "ar"))
        .isEqualTo(new TreeSet<>(Set.of("zero", "two", "few", "many")));
  }

  @Test
  void aMissingPluralFormIsFound() {
    assertThat(MessageFiles.missingPlurals("{0, plural, one {# знак} other {# знака}}", "ru"))
        .isEqualTo(new TreeSet<>(Set.of("few", "many")));
  }
}
