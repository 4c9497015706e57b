package org.manzil.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manzil.address.SampleIndex.found;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzil.address.register.ImportFailedException;

class AddressSearchTest {

  @TempDir private static Path folder;
  private static AddressIndex index;

  @BeforeAll
  static void importSample() throws ImportFailedException, IOException {
    SampleIndex.importInto(SampleIndex.SAMPLE, folder);
    index = AddressIndex.open(folder);
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Тверская улица, 7 | Тверская улица, 7, Москва",
        "ТВЕРСКАЯ УЛ. Д.7 | Тверская улица, 7, Москва",
        "7 улица Тверская | Тверская улица, 7, Москва",
        "г Москва, Ленинский пр-кт, 13 | Ленинский проспект, 13, Москва",
        "мира проспект 101 | проспект Мира, 101, Москва",
        "Щёлковское ш. 69 | Щелковское шоссе, 69, Москва",
        "Б. Никитская 5 | Большая Никитская улица, 5, Москва",
        "Ак. Королёва 12 | улица Академика Королева, 12, Москва",
        "1905 года 5 | улица 1905 года, 5, Москва",
        "3-я Парковая 14 | 3-я Парковая улица, 14, Москва",
        "Третья Парковая 14 | 3-я Парковая улица, 14, Москва",
        "Парковая 3 | Парковая улица, 3, Апрелевка",
        "143362 Московская обл., г. Апрелевка, ул. Ленина, д. 5 | улица Ленина, 5, Апрелевка",
        "Лесная 5 Апрелевка | Лесная улица, 5, Апрелевка",
        "2-й микрорайон 5 | 2-й микрорайон, 5, Апрелевка"
      })
  void cyrillicAsPeopleWriteItIsFoundFirst(String query, String first) {
    assertThat(found(index, query)).first().isEqualTo(first);
    assertThat(index.search(query, "ru", 1)).allMatch(hit -> !hit.edited());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Shchelkovskoe shosse",
        "Shchelkovskoye sh",
        "Schelkovskoye",
        "Selkovskoje",
        "Shchyolkovskoye",
        "Ščëlkovskoe",
        "Ŝelkovskoe",
        "Shhelkovskoe",
        "Shholkovskoe",
        "Schtschelkowskoje"
      })
  void allRomanisationsOfAWordFallTogether(String query) {
    assertThat(found(index, query)).containsExactly("Щелковское шоссе, Москва");
    assertThat(index.search(query, "en", 1)).allMatch(hit -> !hit.edited());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tverskaya 7 | Тверская улица, 7, Москва",
        "Tverskaja ulica, 7 | Тверская улица, 7, Москва",
        "Tverskaia ulitsa, 7 | Тверская улица, 7, Москва",
        "7 Tverskaya street, Moscow | Тверская улица, 7, Москва",
        "Leninsky prospekt 13 | Ленинский проспект, 13, Москва",
        "Prospect Mira 101 | проспект Мира, 101, Москва",
        "Pyatnitskaya 39/79 | Пятницкая улица, 39/79, Москва",
        "Lyublinskaya 4 | Люблинская улица, 4, Москва",
        "Ljublinskaja 4 | Люблинская улица, 4, Москва",
        "Liublinskaia 4 | Люблинская улица, 4, Москва",
        "Universitet Miklukho-Maklaya 6 | улица Миклухо-Маклая, 6, Москва",
        "Miklouho Maklaia 6 | улица Миклухо-Маклая, 6, Москва",
        "Pervaya Tverskaya-Yamskaya 4 | 1-я Тверская-Ямская улица, 4, Москва",
        "Lenin ko'chasi 5 | улица Ленина, 5, Апрелевка"
      })
  void latinLettersFindCyrillicStreets(String query, String first) {
    assertThat(found(index, query)).first().isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({
    "Тверкая 7,'Тверская улица, 7, Москва'",
    "Твреская 7,'Тверская улица, 7, Москва'",
    "Тверсская 7,'Тверская улица, 7, Москва'",
    "Tvreskaya 7,'Тверская улица, 7, Москва'",
    "Бережковкая набережная 24,'Бережковская набережная, 24, Москва'",
    "Бакинские комиссары 9,'улица 26-ти Бакинских Комиссаров, 9, Москва'",
    "Лениа,'улица Ленина, Апрелевка'"
  })
  void aTypingErrorIsForgivenAndSaid(String query, String first) {
    assertThat(found(index, query)).first().isEqualTo(first);
    assertThat(index.search(query, "ru", 1)).allMatch(AddressHit::edited);
  }

  @Test
  void anUneditedAnswerStandsAboveEveryEditedOne() {
    List<AddressHit> hits = index.search("Ленина 77", "ru", 10);

    assertThat(hits).filteredOn(AddressHit::edited).allMatch(hit -> hit.score() < 0.5);
    assertThat(hits).filteredOn(hit -> !hit.edited()).allMatch(hit -> hit.score() >= 0.5);
    assertThat(hits.getFirst().edited()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Мра", "Мур 101", "Кот 5", "Тврскй 7", "Лунинский Бродский 5"})
  void shortWordsAndTwoErrorsInShortOnesAreNotForgiven(String query) {
    assertThat(found(index, query)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ktybyf,'улица Ленина, Апрелевка'",
    "ktybyf 5,'улица Ленина, 5, Апрелевка'",
    "ndthcrfz 8r1,'Тверская улица, 8 к. 1, Москва'",
    "'ndthcrfz, 7','Тверская улица, 7, Москва'",
    "',tht;rjdcrfz yf, 24','Бережковская набережная, 24, Москва'",
    "Емукылфнф 7,'Тверская улица, 7, Москва'"
  })
  void aKeyboardLeftInTheWrongLayoutIsUndone(String query, String first) {
    assertThat(found(index, query)).first().isEqualTo(first);
    assertThat(index.search(query, "ru", 1)).allMatch(hit -> !hit.edited());
  }

  @Test
  void everyBeginningOfAStreetLeadsToItWhileTyping() {
    for (String whole : List.of("профсоюзная", "profsoyuznaya", "люблинская", "shchelkovskoe")) {
      for (int letters = 2; letters <= whole.length(); letters++) {
        assertThat(found(index, whole.substring(0, letters)))
            .as(whole.substring(0, letters))
            .anyMatch(line -> line.matches("(Профсоюзная|Люблинская|Щелковское) .*"));
      }
    }
  }

  @Test
  void theKindOfStreetMayBeHalfTyped() {
    assertThat(found(index, "тверская у")).first().isEqualTo("Тверская улица, Москва");
    assertThat(found(index, "тверской бульв")).first().isEqualTo("Тверской бульвар, Москва");
  }

  @Test
  void theKindTypedDecidesBetweenStreetsOfOneName() {
    assertThat(found(index, "ленинградский проспект")).first().asString().contains("проспект");
    assertThat(found(index, "ленинградское шоссе")).first().asString().contains("шоссе");
    assertThat(found(index, "ленинградское проспект 8 к 1"))
        .noneMatch(line -> line.startsWith("Ленинградский"));
  }

  @Test
  void aNameInSeveralPlacesComesWithPlaceAndPostcode() {
    assertThat(index.search("лесная", "ru", 10))
        .extracting(AddressHit::text)
        .containsExactly(
            "Лесная улица, Москва, 127055",
            "Лесная улица, Апрелевка, Наро-Фоминский городской округ, Московская область, 143360");
  }

  @Test
  void aFormerNameLeadsToTheStreetAndIsNamed() {
    List<AddressHit> hits = index.search("улица Герцена 53", "ru", 10);

    assertThat(hits).hasSize(1);
    assertThat(hits.getFirst().text()).isEqualTo("Большая Никитская улица, 53, Москва, 125009");
    assertThat(hits.getFirst().formerName()).isEqualTo("Герцена");
  }

  @Test
  void aCurrentNameStandsAboveAFormerOne() {
    assertThat(found(index, "горького"))
        .containsExactly("улица Горького, Апрелевка", "Тверская улица, Москва");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Заводская", "Zavodskaya 1", "ул Заводская д 1"})
  void aStreetStruckOffIsNeverFound(String query) {
    assertThat(found(index, query)).isEmpty();
  }

  @Test
  void textIsInTheReadersScriptAndTheRestInTheRegisters() {
    AddressHit hit = index.search("Tverskaya 8k1", "en", 1).getFirst();

    assertThat(hit.text()).isEqualTo("Tverskaia ulitsa, 8 k. 1, Moskva, 125009");
    assertThat(hit.localText()).isEqualTo("Тверская улица, 8 к. 1, Москва, 125009");
    assertThat(hit.street()).isEqualTo("Тверская улица");
    assertThat(hit.number()).isEqualTo("8 к. 1");
    assertThat(hit.postcode()).isEqualTo("125009");
    assertThat(hit.place()).isEqualTo("Москва");
    assertThat(hit.id()).startsWith("gar:");
  }

  @ParameterizedTest
  @CsvSource({
    "ru,true",
    "tg,true",
    "ky,true",
    "uz-Cyrl,true",
    "uz,false",
    "en-GB,false",
    "'',false"
  })
  void theLanguageDecidesTheScript(String lang, boolean cyrillic) {
    AddressHit hit = index.search("мира 101", lang, 1).getFirst();

    assertThat(hit.text().equals(hit.localText())).isEqualTo(cyrillic);
  }

  @Test
  void anIdLeadsBackToItsAddressAndAnUnknownOneNowhere() {
    AddressHit house = index.search("кремль к 14", "ru", 1).getFirst();
    AddressHit street = index.search("кремль", "ru", 1).getFirst();

    assertThat(index.byId(house.id(), "ru")).map(AddressHit::text).contains(house.text());
    assertThat(index.byId(street.id(), "ru")).map(AddressHit::number).isEmpty();
    assertThat(index.byId(street.id(), "ru")).map(AddressHit::text).contains(street.text());
    assertThat(index.byId("gar:00000000-0000-0000-0000-000000000000", "ru")).isEmpty();
    assertThat(index.byId("", "ru")).isEmpty();
    assertThat(index.byId("ban:75101_9576", "ru")).isEmpty();
  }

  @Test
  void noMoreThanTenAnswersAreGiven() {
    assertThat(index.search("т", "ru", 10)).hasSizeLessThanOrEqualTo(10);
    assertThat(index.search("москва лен", "ru", 1000)).hasSizeLessThanOrEqualTo(10);
    assertThat(index.search("тверская", "ru", 2)).hasSize(2);
    assertThat(index.search("тверская", "ru", 0)).isEmpty();
    assertThat(index.search("тверская", "ru", -1)).isEmpty();
  }
}
