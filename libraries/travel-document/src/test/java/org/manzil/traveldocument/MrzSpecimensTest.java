package org.manzil.traveldocument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MrzSpecimensTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        Specimens.TD1,
        Specimens.TD2,
        Specimens.TD3,
        Specimens.MRV_A,
        Specimens.MRV_B,
        Specimens.LONG_NUMBER
      })
  void theStandardsOwnSpecimensAreRightAndAreWrittenAlike(String text) {
    MrzReading.Zone zone = zone(text);
    assertThat(zone.findings()).isEmpty();
    assertThat(String.join("\n", Mrz.write(zone.document())) + "\n").isEqualTo(text);
  }

  @Test
  void part4AppendixB_thePassport() {
    TravelDocument document = zone(Specimens.TD3).document();
    assertThat(document)
        .isEqualTo(
            new TravelDocument(
                MrzFormat.TD3,
                "P",
                "UTO",
                "ERIKSSON",
                "ANNA MARIA",
                false,
                "L898902C3",
                "UTO",
                "1974-08-12",
                "F",
                "2012-04-15",
                "ZE184226B",
                ""));
  }

  @Test
  void part5_aLongNumberGoesOnInTheOptionalData() {
    TravelDocument document = zone(Specimens.LONG_NUMBER).document();
    assertThat(document.documentNumber()).isEqualTo("D23145890734");
    assertThat(document.optionalData()).isEmpty();
    assertThat(document.format()).isEqualTo(MrzFormat.TD1);
  }

  @Test
  void part5_aTenCharacterNumberAndBelgiumsTwelve() {
    assertThat(
            zone("""
                    IDUTO123456789<07<<<<<<<<<<<<<
                    8601012M3001019UTO<<<<<<<<<<<6
                    SPECIMEN<<JANE<<<<<<<<<<<<<<<<
                    """)
                .document()
                .documentNumber())
        .isEqualTo("1234567890");
  }

  @Test
  void part7_theVisas() {
    assertThat(zone(Specimens.MRV_A).document().format()).isEqualTo(MrzFormat.MRV_A);
    assertThat(zone(Specimens.MRV_B).document().nationality()).isEqualTo("XXX");
  }

  static MrzReading.Zone zone(String text) {
    return (MrzReading.Zone) Mrz.read(text, Specimens.SUN_2026_11_22);
  }
}
