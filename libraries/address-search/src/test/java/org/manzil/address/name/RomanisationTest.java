package org.manzil.address.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RomanisationTest {

  @ParameterizedTest
  @CsvSource({
    "Щелковское шоссе,Shchelkovskoe shosse",
    "Хорошёвский подъезд,Khoroshevskii podieezd",
    "Юность Яшьлек Цвет Чаща Жизнь,Iunost Iashlek Tsvet Chashcha Zhizn",
    "ЖК Щука ЩУКА Э,ZHK Shchuka SHCHUKA E",
    "'Льва Толстого, 18Б','Lva Tolstogo, 18B'",
    "Straße ʼ 7,Straße ʼ 7"
  })
  void icao9303Part3Section6BTable(String russian, String latin) {
    assertThat(Romanisation.latin(russian)).isEqualTo(latin);
  }
}
