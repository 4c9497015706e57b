package org.manzil.address.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindsTest {

  @ParameterizedTest
  @CsvSource({
    "Тверская,ул,Тверская улица",
    "Ленина,ул.,улица Ленина",
    "Парковая 3-я,ул,3-я Парковая улица",
    "1-я Тверская-Ямская,ул,1-я Тверская-Ямская улица",
    "Марьиной Рощи 2-я,ул,2-я улица Марьиной Рощи",
    "5-й,мкр,5-й микрорайон",
    "8 Марта,ул,улица 8 Марта",
    "60-летия Октября,пр-кт,проспект 60-летия Октября",
    "Миклухо-Маклая,ул,улица Миклухо-Маклая",
    "1 Мая,ул,улица 1 Мая",
    "Щелковское,ш,Щелковское шоссе",
    "Тверской,б-р,Тверской бульвар",
    "Тараса Шевченко,наб,набережная Тараса Шевченко",
    "Московская,обл,Московская область",
    "Безымянный,кантон,кантон Безымянный",
    "Просто,'',Просто"
  })
  void aNameStandsBesideItsKindAsRussiansWriteIt(String name, String type, String full) {
    assertThat(Kinds.full(name, type)).isEqualTo(full);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ул", "улица", "ulitsa", "ulica", "ulitza", "street", "str", "kocha", "коча", "rue"
      })
  void wordsForAStreetInManyLanguagesAreKnown(String word) {
    assertThat(Kinds.typed(word)).extracting(Kind::word).contains("улица");
  }

  @Test
  void namesAreNoKinds() {
    assertThat(Kinds.typed("тверская")).isEmpty();
    assertThat(Kinds.typed("ленина")).isEmpty();
    assertThat(Kinds.typed("")).isEmpty();
    assertThat(Kinds.ofRegister("кантон")).isNull();
  }
}
