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

class HouseSearchTest {

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
        "тверская 8к1 | 8 к. 1",
        "тверская 8 к 1 | 8 к. 1",
        "тверская 8 корп. 1 | 8 к. 1",
        "тверская, дом 8, корпус 1 | 8 к. 1",
        "tverskaya 8k1 | 8 к. 1",
        "tverskaya 8 korpus 1 | 8 к. 1",
        "тверская 8-1 | 8 к. 1",
        "тверская 8/1 | 8 к. 1",
        "тверская 6с2 | 6 стр. 2",
        "тверская 6 стр 2 | 6 стр. 2",
        "tverskaya 6 str. 2 | 6 стр. 2",
        "тверская 5/6 | 5/6",
        "тверская 5\\6 | 5/6",
        "пятницкая 39/79 | 39/79",
        "пятницкая 39 | 39/79",
        "тверская 9А | 9А",
        "тверская 9a | 9А",
        "тверская 9 а | 9А",
        "тверская 9-а | 9А",
        "малая бронная 15B | 15Б",
        "бережковская 16Ас3 | 16А стр. 3",
        "бережковская 16A str 3 | 16А стр. 3",
        "покровка 1/13/6 стр 2 | 1/13/6 стр. 2",
        "покровка 3/7с1 | 3/7 стр. 1",
        "южнопортовая влд 5 | влд. 5",
        "южнопортовая соор 2 | соор. 2",
        "кремль к. 14 | к. 14",
        "кремль корпус 14а | к. 14А",
        "ленинский 109/1к1 | 109/1 к. 1",
        "школьная апрелевка 7 | 7",
        "маклая 21к2 кв 305 | 21 к. 2",
        "маклая 21 корп. 2 комн. 305 | 21 к. 2",
        "тверская 7, квартира 12 | 7"
      })
  void everyWayToWriteANumberFindsIt(String query, String number) {
    assertThat(index.search(query, "ru", 1)).extracting(AddressHit::number).containsExactly(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "тверская 99",
        "тверская 8к3",
        "тверская 7/2",
        "тверская 7 стр 4",
        "тверская 7Б",
        "тверская 71",
        "тверская 12 стр 3",
        "пятницкая 39/80",
        "пятницкая 79",
        "южнопортовая влд 7",
        "кремль к. 15",
        "ленинградский проспект 80к1"
      })
  void anotherHouseIsNeverOfferedForOneThatIsNotThere(String query) {
    List<AddressHit> hits = index.search(query, "ru", 10);

    assertThat(hits).isNotEmpty().allMatch(hit -> hit.number() == null);
  }

  @Test
  void theNumberAsTypedStandsAboveLongerOnes() {
    assertThat(found(index, "арбат 39")).containsExactly("улица Арбат, 39 стр. 1, Москва");
    assertThat(found(index, "тверская 9"))
        .startsWith("Тверская улица, 9, Москва", "Тверская улица, 9А, Москва")
        .noneMatch(line -> line.contains("99") || line.contains("19"));
  }

  @Test
  void halfTypedPartsNarrowTheHouses() {
    assertThat(found(index, "тверская 12 с"))
        .startsWith(
            "Тверская улица, 12 стр. 1, Москва",
            "Тверская улица, 12 стр. 2, Москва",
            "Тверская улица, 12 стр. 7, Москва");
    assertThat(found(index, "тверская 8 корпу"))
        .containsExactly("Тверская улица, 8 к. 1, Москва", "Тверская улица, 8 к. 2, Москва");
  }

  @Test
  void aNumberNarrowsStreetsOfOneName() {
    assertThat(found(index, "лесная 57")).containsExactly("Лесная улица, 57, Москва");
    assertThat(found(index, "лесная 5")).hasSize(2);
  }

  @Test
  void aRangeHasTheNumbersWithinBehindTheNumberItself() {
    assertThat(found(index, "лесная 14"))
        .containsExactly("Лесная улица, 14, Апрелевка", "Лесная улица, 10-16, Москва");
    assertThat(found(index, "лесная 12 москва")).containsExactly("Лесная улица, 10-16, Москва");
    assertThat(found(index, "лесная 13 москва")).noneMatch(line -> line.contains("10-16"));
  }

  @Test
  void aStreetOfTheKindTypedComesBeforeAHouseOnAnother() {
    assertThat(found(index, "тверской бульвар 9")).first().isEqualTo("Тверской бульвар, Москва");
  }

  @Test
  void aFlatNumberIsNotTakenForAHouse() {
    assertThat(found(index, "тверская кв 7")).noneMatch(line -> line.contains(", 7,"));
  }
}
