package org.manzil.service.site.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzil.service.site.Formats;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.DefaultMessageSourceResolvable;

class IcuMessagesTest {

  private static final Locale RUSSIAN = Locale.of("ru");

  private final Formats formats = new Formats(ZoneId.of("Europe/Moscow"));
  private final IcuMessages messages = new IcuMessages(formats, true);

  @ParameterizedTest
  @CsvSource({
    "1, Не больше 1 знака",
    "2, Не больше 2 знаков",
    "21, Не больше 21 знака",
    "1000, Не больше 1 000 знаков",
  })
  void aRussianPluralFollowsTheNumber(int number, String text) {
    assertThat(messages.getMessage("words.error.long", new Object[] {number}, RUSSIAN))
        .isEqualTo(text.replace("1 000", "1\u00a0000"));
  }

  @Test
  void aDateIsWrittenAsPagesWriteIt() {
    assertThat(
            messages.getMessage(
                "words.optional", new Object[] {LocalDate.of(2026, 11, 2)}, Locale.ENGLISH))
        .isEqualTo("02.11.2026 (optional)");
  }

  @Test
  void aLanguageWithoutTheTextGetsEnglish() {
    assertThat(messages.getMessage("words.back", null, Locale.FRENCH)).isEqualTo("Back");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Дилноза", "0A1BC-D2EFG-H3JKM", "a@b.example"})
  void whatRunsFromTheLeftStandsApartInArabic(String name) {
    assertThat(messages.getMessage("words.optional", new Object[] {name}, Locale.of("ar")))
        .contains("\u2068" + name + "\u2069");
    assertThat(messages.getMessage("words.optional", new Object[] {name}, RUSSIAN))
        .startsWith(name);
  }

  @Test
  void numbersAndArabicStandAsTheyAreInArabic() {
    assertThat(messages.getMessage("words.error.long", new Object[] {1234}, Locale.of("ar")))
        .contains("1,234")
        .doesNotContain("\u2068");
    assertThat(messages.getMessage("words.optional", new Object[] {"عمر"}, Locale.of("ar")))
        .doesNotContain("\u2068");
  }

  @Test
  void anArgumentIsNeverReadAsAPattern() {
    assertThat(messages.getMessage("words.optional", new Object[] {"{0} '{'"}, Locale.ENGLISH))
        .isEqualTo("{0} '{' (optional)");
  }

  @Test
  void aMissingKeyThrowsWhereTestsAskForIt() {
    assertThatThrownBy(() -> messages.getMessage("words.nowhere", null, RUSSIAN))
        .isInstanceOf(NoSuchMessageException.class);
  }

  @Test
  void aMissingKeyIsNeverShownToAPerson() {
    IcuMessages lenient = new IcuMessages(formats, false);

    assertThat(lenient.getMessage("words.nowhere", null, RUSSIAN)).isEmpty();
  }

  @Test
  void theFirstKnownCodeOfAnErrorWins() {
    var error = new DefaultMessageSourceResolvable(new String[] {"unknown.code", "typeMismatch"});

    assertThat(messages.getMessage(error, Locale.ENGLISH)).startsWith("This does not have");
  }
}
