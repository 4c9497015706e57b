package org.manzil.address.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundTest {

  private static Set<String> keys(String word) {
    return Sound.keys(Fold.fold(word));
  }

  @ParameterizedTest
  @CsvSource({
    "Щёлковское,Shchelkovskoe",
    "Щёлковское,Ščëlkovskoe",
    "Щёлковское,Schtschjolkowskoje",
    "Юго-Западная,Yugo-Zapadnaya",
    "Жулебинский,Zhulebinskij",
    "Жулебинский,Žulebinskii",
    "Цветной,Tsvetnoy",
    "Цветной,Cvetnoj",
    "Хорошёвское,Khoroshyovskoye",
    "Химки,Chimki",
    "Химки,Ximki",
    "Подъездной,Podyezdnoy",
    "Подъездной,Podieezdnoi",
    "Советская,Sovetskaja",
    "Районная,Rayonnaya",
    "Йошкар,Yoshkar",
    "Толстого,Tolstovo",
    "Максима,Maxima",
    "Ильинка,Il’inka",
    "Измайловский,Izmailovsky",
    "Чёрная,Chornaya",
    "Сходненская,Skhodnenskaya",
    "Россия,Rosiya",
    "Эйзенштейна,Eyzenshteyna",
    "Мамонтовка,Mamontovka",
    "Қурғон,Qurgon"
  })
  void aRomanisationSharesAKeyWithItsWord(String word, String roman) {
    assertThat(keys(roman)).containsAnyElementsOf(keys(word));
  }

  @ParameterizedTest
  @CsvSource({
    "Мира,Мера",
    "Лесная,Ясная",
    "Парковая,Барковая",
    "Ленина,Ленская",
    "Тверская,Тверской",
    "Садовая,Заводская",
    "11,1",
    "Новая,Нова1"
  })
  void differentWordsHaveDifferentKeys(String word, String other) {
    assertThat(keys(other)).doesNotContainAnyElementsOf(keys(word));
  }
}
