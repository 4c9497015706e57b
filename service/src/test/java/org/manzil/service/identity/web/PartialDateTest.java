package org.manzil.service.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manzil.service.site.DateFields;

class PartialDateTest {

  @ParameterizedTest
  @CsvSource({
    "17, 5, 1990, 1990-05-17",
    "'', 5, 1990, 1990-05",
    "'', '', 1990, 1990",
    "'', 11, 1988, 1988-11",
    "29, 2, 2000, 2000-02-29"
  })
  void aDayAMonthOrAYearIsTaken(String day, String month, String year, String date) {
    assertThat(PartialDate.read(fields(day, month, year))).contains(date);
    assertThat(PartialDate.read(PartialDate.fields(date))).contains(date);
  }

  @ParameterizedTest
  @CsvSource({
    "29, 2, 1999",
    "1, '', 1990",
    "32, 1, 1990",
    "1, 13, 1990",
    "0, 1, 1990",
    "1, 1, 90",
    "a, 1, 1990",
    "1, 1, ''",
    "'', '', ''"
  })
  void whatIsNoDateIsNot(String day, String month, String year) {
    assertThat(PartialDate.read(fields(day, month, year))).isEmpty();
  }

  private static DateFields fields(String day, String month, String year) {
    DateFields fields = new DateFields();
    fields.setDay(day);
    fields.setMonth(month);
    fields.setYear(year);
    return fields;
  }
}
