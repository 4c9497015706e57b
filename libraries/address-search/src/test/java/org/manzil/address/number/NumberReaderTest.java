package org.manzil.address.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manzil.address.name.Tokens;

class NumberReaderTest {

  private static List<String> readings(String typed) {
    return NumberReader.at(Tokens.of(typed), 0).stream()
        .map(reading -> new HouseNumber(reading.parts()).shown())
        .distinct()
        .toList();
  }

  private static NumberReading reading(String typed) {
    return NumberReader.at(Tokens.of(typed), 0).getFirst();
  }

  private static HouseNumber number(String main) {
    return Objects.requireNonNull(new RegisterNumber().add(Role.HOUSE, main).build());
  }

  private static int fit(String typed, String mainNumber) {
    HouseNumber house = number(mainNumber);
    return NumberReader.at(Tokens.of(typed), 0).stream()
        .mapToInt(reading -> Fit.of(reading, house))
        .filter(fit -> fit != Fit.NONE)
        .min()
        .orElse(Fit.NONE);
  }

  @Test
  void everyReadingIsKept() {
    assertThat(readings("7-2")).containsExactlyInAnyOrder("7-2", "7 к. 2", "7 стр. 2", "7");
    assertThat(readings("7/2")).containsExactlyInAnyOrder("7/2", "7 к. 2", "7 стр. 2", "7");
    assertThat(readings("7д")).containsExactly("7Д");
    assertThat(readings("7в")).containsExactly("7В");
    assertThat(readings("7b")).containsExactlyInAnyOrder("7В", "7Б", "7 bis");
    assertThat(readings("7к")).containsExactlyInAnyOrder("7К", "7");
    assertThat(readings("7к2с1")).containsExactly("7 к. 2 стр. 1");
  }

  @Test
  void whatIsNoNumberHasNoReading() {
    assertThat(readings("")).isEmpty();
    assertThat(readings("тверская 7")).isEmpty();
    assertThat(readings("корпус")).isEmpty();
    assertThat(readings("125009")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"7,7А", "7,7/2", "7,7 к2", "39,39/79", "7,7-9"})
  void aHouseMayHaveMoreThanWasTyped(String typed, String house) {
    assertThat(fit(typed, house)).isPositive();
    assertThat(fit(house, house)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"7,71", "71,7", "7,17", "7а,7б", "7а,7", "7/2,7/21", "7к2,7к21", "7к2,7"})
  void aHouseNeverHasLessOrOther(String typed, String house) {
    assertThat(fit(typed, house)).isEqualTo(Fit.NONE);
  }

  @ParameterizedTest
  @CsvSource({"5/14,5", "5/2/14,5", "5/2/14a,5", "5-14,5", "5b/2/14,5b", "132-8-45,132 к8"})
  void aFlatMayStandBehindAHouseThatIsWhole(String typed, String house) {
    assertThat(fit(typed, house)).isGreaterThan(Fit.of(reading(house), number(house)));
    assertThat(fit(typed, house + "/79")).isEqualTo(Fit.NONE);
    assertThat(fit(typed, house + " с1")).isEqualTo(Fit.NONE);
  }

  @ParameterizedTest
  @CsvSource({"12,12-16", "14,12-16", "16,12-16", "26,25-26"})
  void aRangeHasTheNumbersOfItsSideOfTheStreet(String typed, String house) {
    assertThat(fit(typed, house)).isPositive();
  }

  @ParameterizedTest
  @CsvSource({"13,12-16", "18,12-16", "14а,12-16", "14,12/16", "11,12-16"})
  void aRangeHasNoOthers(String typed, String house) {
    assertThat(fit(typed, house)).isEqualTo(Fit.NONE);
  }

  @ParameterizedTest
  @CsvSource({"12b,12 bis", "12 bis,12b", "12t,12 ter", "12q,12 quater"})
  void repeatedNumbersAreAlsoWrittenByOneLetter(String typed, String house) {
    assertThat(fit(typed, house)).isPositive();
    assertThat(fit(typed, "12")).isEqualTo(Fit.NONE);
  }

  @Test
  void registersFieldsWithSeveralPartsAreTakenApart() {
    assertThat(shown(new RegisterNumber().add(Role.HOUSE, "7 корп 2").add(Role.STRUCTURE, "1")))
        .contains("7 к. 2 стр. 1");
    assertThat(shown(new RegisterNumber().add(Role.HOLDING, "12A"))).contains("влд. 12А");
    assertThat(shown(new RegisterNumber().add(Role.HOUSE, "б/н"))).contains("Б/Н");
    assertThat(shown(new RegisterNumber().add(Role.HOUSE, "").add(Role.BLOCK, "0"))).isEmpty();
  }

  private static Optional<String> shown(RegisterNumber number) {
    return Optional.ofNullable(number.build()).map(HouseNumber::shown);
  }
}
