package org.manzil.rules.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PhrasesTest {

  @Test
  void every_phrase_exists_in_every_language() {
    for (String language : Phrases.languages()) {
      assertThat(new TreeSet<>(Phrases.keys(language)))
          .isEqualTo(new TreeSet<>(Phrases.keys("en")));
    }
  }

  static Set<String> languages() {
    return Phrases.languages();
  }

  @Test
  void a_language_is_known_by_its_file() {
    assertThat(languages()).contains("en", "de", "ru").doesNotContain("fr");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void numbers_have_the_digits_that_dates_have(String language) {
    assertThat(new Sentence("span.weeks", Map.of("number", 20)).in(Locale.of(language)))
        .contains("20");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_phrase_names_the_same_values_in_every_language(String language) {
    for (String key : Phrases.keys(language)) {
      assertThat(names(key, language)).as(key).isEqualTo(names(key, "en"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1,1 рабочий день",
    "2,2 рабочих дня",
    "5,5 рабочих дней",
    "11,11 рабочих дней",
    "21,21 рабочий день"
  })
  void russian_counts_days_in_its_three_forms(int number, String said) {
    Sentence span = new Sentence("span.working-days", Map.of("number", number));
    assertThat(span.in(Locale.of("ru"))).isEqualTo(said);
  }

  @Test
  void an_unknown_phrase_is_a_mistake_of_the_caller() {
    assertThatThrownBy(() -> new Sentence("no-such").in(Locale.ENGLISH))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_language_without_phrases_is_answered_in_english() {
    assertThat(new Sentence("purpose.work").in(Locale.FRENCH)).isEqualTo("work");
    assertThat(Dates.withWeekday(LocalDate.of(2026, 11, 20), Locale.FRENCH))
        .isEqualTo("Fri 20.11.2026");
  }

  @Test
  void a_text_falls_back_to_english_and_then_to_any_language() {
    assertThat(new Text(Map.of("en", "a", "ru", "b")).in(Locale.GERMAN)).isEqualTo("a");
    assertThat(new Text(Map.of("ru", "b", "tg", "c")).in(Locale.GERMAN)).isEqualTo("b");
    assertThatThrownBy(() -> new Text(Map.of())).isInstanceOf(IllegalArgumentException.class);
  }

  private static Set<String> names(String key, String language) {
    return new MessageFormat(Phrases.pattern(key, language), ULocale.forLanguageTag(language))
        .getArgumentNames();
  }
}
