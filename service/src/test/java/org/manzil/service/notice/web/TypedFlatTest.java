package org.manzil.service.notice.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedFlatTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          тверская 7 кв 5 | 5
          Тверская, 7, КВ.12а | 12а
          tverskaya 7 kv5 | 5
          Arbat 3, flat 14 | 14
          Rudaki 12 apartment # 3 | 3
          7 квартира № 8, Москва | 8
          """)
  void aFlatIsToldFromTheHouse(String typed, String flat) {
    assertThat(TypedFlat.in(typed)).isEqualTo(flat);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "тверская 7", "кв", "moskva 5", "тверская кв 1234567", "Flatova 5"})
  void whatIsNoFlatIsNone(String typed) {
    assertThat(TypedFlat.in(typed)).isEmpty();
  }
}
