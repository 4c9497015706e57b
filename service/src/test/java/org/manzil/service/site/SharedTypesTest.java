package org.manzil.service.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

class SharedTypesTest {

  private final Formats formats = new Formats(ZoneId.of("Europe/Moscow"));

  @Test
  void aMomentStandsInTheAuthoritysZone() {
    Instant lateInLondon = Instant.parse("2026-11-21T22:30:00Z");

    assertThat(formats.moment(lateInLondon)).isEqualTo("22.11.2026 01:30");
    assertThat(formats.date(lateInLondon)).isEqualTo("22.11.2026");
    assertThat(formats.date(LocalDate.of(2026, 3, 7))).isEqualTo("07.03.2026");
  }

  @Test
  void officesStandOneByOne() {
    assertThat(new Offices(" Office 1, 3 Sample Street | Office 2; Mon: 9–17 |").all())
        .containsExactly("Office 1, 3 Sample Street", "Office 2; Mon: 9–17");
    assertThat(new Offices("").all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "en, '1,234,567'",
    "ru, '1\u00a0234\u00a0567'",
    "uz, '1\u00a0234\u00a0567'",
    "tg, '1\u00a0234\u00a0567'",
    "ky, '1\u00a0234\u00a0567'",
    "de, '1.234.567'",
    "ar, '1,234,567'",
    "ar-EG, '1,234,567'",
    "fa, '1,234,567'",
  })
  void aNumberStandsAsThePagesLanguageWritesIt(String language, String written) {
    LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
    try {
      assertThat(formats.number(1_234_567)).isEqualTo(written);
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "27, 3, 2026, 2026-03-27",
    "' 7 ', 03, 2026, 2026-03-07",
    "29, 2, 2028, 2028-02-29",
    "29, 2, 2026,",
    "31, 4, 2026,",
    "0, 1, 2026,",
    "1, 13, 2026,",
    "1, 1, 26,",
    "1, 1, 20266,",
    "-1, 1, 2026,",
    "+1, 1, 2026,",
    "١٢, ٣, ٢٠٢٦, 2026-03-12",
    "۱۲, ۳, ۲۰۲۶, 2026-03-12",
    "१२, 1, 2026,",
    "1e1, 1, 2026,",
    "'', '', '',",
    "12.3.2026, '', '', 2026-03-12",
    "12. 03. 2026, '', '', 2026-03-12",
    "12/03/2026, '', '', 2026-03-12",
    "12 3 2026, '', '', 2026-03-12",
    "١٢-٣-٢٠٢٦, '', '', 2026-03-12",
    "31.4.2026, '', '',",
    "12.3.26, '', '',",
    "12.3, '', 2026,",
    "'', '', 12.3.2026,",
    "12.3.2026, 3, 2026,",
  })
  void onlyADateOfTheCalendarIsADate(String day, String month, String year, LocalDate date) {
    DateFields fields = new DateFields();
    fields.setDay(day);
    fields.setMonth(month);
    fields.setYear(year);

    assertThat(fields.date().orElse(null)).isEqualTo(date);
  }

  @Test
  void aWholeDateInTheFirstBoxIsPutIntoAllThree() {
    DateFields fields = new DateFields();
    fields.setDay("31.04.2026");

    assertThat(List.of(fields.getDay(), fields.getMonth(), fields.getYear()))
        .containsExactly("31", "04", "2026");
  }

  @Test
  void aKnownDateFillsTheBoxesAndComesBack() {
    LocalDate date = LocalDate.of(2026, 11, 22);

    assertThat(DateFields.of(date).date()).contains(date);
    assertThat(DateFields.of(date).isBlank()).isFalse();
    assertThat(new DateFields().isBlank()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "street, street",
    "since.day, since",
    "since.year, since-year",
    "household[0].name, household-0-name"
  })
  void aFieldHasOneIdEverywhere(String path, String id) {
    assertThat(new FieldId().of(path)).isEqualTo(id);
  }

  @Test
  void theLanguagesSayTheirOwnNames() {
    assertThat(Languages.SUPPORTED.stream().map(Languages::nameOf))
        .containsExactly(
            "Русский", "English", "O‘zbek", "Тоҷикӣ", "Кыргызча", "Deutsch", "العربية");
  }

  @Test
  void onlyArabicRunsFromTheRight() {
    assertThat(Languages.SUPPORTED)
        .filteredOn(language -> Languages.directionOf(language).equals("rtl"))
        .containsExactly(Locale.of("ar"));
  }

  @Test
  void allButTheTwoFirstLanguagesAreDrafts() {
    assertThat(Languages.SUPPORTED)
        .filteredOn(language -> !Languages.isDraft(language))
        .containsExactly(Locale.of("ru"), Locale.ENGLISH);
  }

  @ParameterizedTest
  @CsvSource({
    "ru, ru",
    "ru-RU, ru",
    "EN, en",
    "en-Latn-GB, en",
    "uz-Latn, uz",
    "uz-Cyrl-UZ, uz",
    "tg-TJ, tg",
    "ky-KG, ky",
    "de-AT, de",
    "ar-EG, ar",
    "ar-u-nu-arab, ar",
    "arz,",
    "xx,",
    "'',",
    "../../etc/passwd,",
    "ru_RU,"
  })
  void aTagFindsItsLanguageOrNone(String tag, String language) {
    assertThat(Languages.find(tag).map(Locale::getLanguage).orElse(null)).isEqualTo(language);
  }
}
