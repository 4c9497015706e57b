package org.manzil.traveldocument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manzil.traveldocument.MrzSpecimensTest.zone;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MrzNamesAndDatesTest {

  @ParameterizedTest
  @CsvSource({
    "ERIKSSON<<ANNA<MARIA, ERIKSSON, ANNA MARIA",
    "ARKFREITH, ARKFREITH, ''",
    "VAN<DER<MUELLEN<<INGRID, VAN DER MUELLEN, INGRID",
    "PAPANDROPOULOUS<<JONATHON<ALEC, PAPANDROPOULOUS, JONATHON ALEC",
    "SMITH<JONES<<SUSIE<MARGARET, SMITH JONES, SUSIE MARGARET",
    "A<<B<<C, A, B C"
  })
  void part3_46_twoFillersPartTheIdentifiers(String field, String family, String given) {
    TravelDocument document = withNames(field);
    assertThat(document.familyName()).isEqualTo(family);
    assertThat(document.givenNames()).isEqualTo(given);
    assertThat(document.cutShort()).isFalse();
  }

  @Test
  void part4_423_namesThatFillTheirFieldMayHaveBeenCut() {
    TravelDocument document = withNames("NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K");
    assertThat(document.cutShort()).isTrue();
    assertThat(document.givenNames()).isEqualTo("CHAYAPA DEJTHAMRONG K");
  }

  @ParameterizedTest
  @CsvSource({"7408<<, 1974-08", "74<<<<, 1974", "<<<<<<, ''"})
  void part3_48_unknownPartsOfABirthAreFillers(String digits, String date) {
    String checked = digits + CheckDigit.of(digits);
    MrzReading.Zone zone = zone(Specimens.TD3.replace("7408122", checked));
    assertThat(zone.document().birthDate()).isEqualTo(date);
    assertThat(zone.right(MrzField.BIRTH_DATE)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "UZB, UZ",
    "D, DE",
    "DEU, DE",
    "RKS, XK",
    "GBD, GB",
    "GBS, GB",
    "VNM, VN",
    "TJK, TJ",
    "XXA, XXA",
    "XXB, XXB",
    "XXC, XXC",
    "UNO, UNO",
    "EUE, EUE",
    "UTO, UTO"
  })
  void part3_5_statesAreNamedAsTheRecordsNameThem(String code, String shortest) {
    assertThat(States.known(code)).isTrue();
    assertThat(States.shortest(code)).isEqualTo(shortest);
    assertThat(States.all()).contains(shortest);
  }

  @ParameterizedTest
  @CsvSource({"QQQ", "''", "UZ", "uzb"})
  void whatIsNoStateIsNotKnown(String code) {
    assertThat(States.known(code)).isFalse();
  }

  private static TravelDocument withNames(String field) {
    String first = "P<UTO" + field + "<".repeat(39 - field.length());
    return zone(first + "\n" + Specimens.TD3.split("\n")[1]).document();
  }
}
