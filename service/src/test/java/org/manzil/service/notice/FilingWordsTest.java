package org.manzil.service.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzil.service.resident.Person;

class FilingWordsTest {

  private static final LocalDate SUN_2026_11_22 = LocalDate.of(2026, 11, 22);
  private static final Person PERSON = new Person("A", "B", "1990-05", "UZ", "AA1");
  private static final String LONG = "x".repeat(501);

  private static Filing filing(String value, String since) {
    Filing.HouseholdMember member = new Filing.HouseholdMember(value, value, value, value);
    List<Filing.HouseholdMember> household = Collections.nCopies(21, member);
    return new Filing(
        value,
        value,
        value,
        value,
        value,
        value,
        value,
        value,
        value,
        since,
        value,
        new Filing.Host(value, value),
        household);
  }

  private static Stream<String> keys(Filing filing) {
    return FilingCheck.problems(filing, PERSON, SUN_2026_11_22, id -> false).stream()
        .map(FieldProblem::messageKey);
  }

  @ParameterizedTest
  @CsvSource({
    "child, 1990-04-30, true",
    "Son, 1989, true",
    "child, 1990-05-01, false",
    "daughter, 1990, false",
    "child, 2015-03, false",
    "parent, 1990-06, true",
    "mother, 1990-05-31, false",
    "father, 1960, false",
    "sister, 1960, false"
  })
  void aChildIsNotOlderThanItsParent(String relation, String born, boolean refused) {
    Filing.HouseholdMember member = new Filing.HouseholdMember("A", "B", born, relation);
    Filing filing =
        new Filing(
            "arrival",
            null,
            "Street 1",
            null,
            null,
            null,
            null,
            null,
            "flat",
            "2026-11-20",
            null,
            null,
            List.of(member));
    assertThat(keys(filing).toList())
        .isEqualTo(refused ? List.of("notice.error.household.birthdate.generations") : List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void everyProblemOfAFilingHasWords(String language) throws IOException {
    Properties words = words(language);
    Filing empty =
        new Filing(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            new Filing.Host(null, null),
            List.of(new Filing.HouseholdMember(null, null, null, null)));
    Stream<String> all =
        Stream.of(
                keys(empty),
                keys(filing(LONG, "no date")),
                keys(filing(LONG, "2026-11-23")),
                keys(filing(LONG, "1899-12-31")),
                keys(filing(LONG, "1990-04-30")),
                Stream.of("notice.error.household.birthdate.generations"),
                Stream.of(
                    "notice.error.addressnumber.missing", "notice.error.addressnumber.unknown"),
                Stream.of("notice.error.addresstext.open"))
            .flatMap(keys -> keys);
    assertThat(all.distinct())
        .hasSizeGreaterThan(28)
        .allSatisfy(key -> assertThat(words.getProperty(key)).as(key).isNotBlank());
  }

  @Test
  void bothLanguagesHaveTheSameKeys() throws IOException {
    assertThat(words("ru").keySet()).isEqualTo(words("en").keySet());
  }

  private static Properties words(String language) throws IOException {
    Properties words = new Properties();
    for (String bundle : List.of("notice", "myfile", "accesslog", "account", "demo")) {
      String path = "/messages/" + bundle + "_" + language + ".properties";
      try (Reader reader =
          new InputStreamReader(
              Objects.requireNonNull(FilingWordsTest.class.getResourceAsStream(path)),
              StandardCharsets.UTF_8)) {
        words.load(reader);
      }
    }
    return words;
  }
}
