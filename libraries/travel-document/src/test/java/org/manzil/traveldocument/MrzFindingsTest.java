package org.manzil.traveldocument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manzil.traveldocument.MrzSpecimensTest.zone;

import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzil.traveldocument.MrzFinding.Problem;

class MrzFindingsTest {

  /** The checked places of a TD3's second line: number, birth, expiry, personal number, all. */
  private static final String CHECKED = "DDDDDDDDDD...BBBBBBB.EEEEEEEOOOOOOOOOOOOOOOC";

  @Test
  void everyWrongCharacterInACheckedPlaceIsFoundThatTheStandardsArithmeticCanFind() {
    String[] lines = Specimens.TD3.split("\n");
    for (int at = 0; at < CHECKED.length(); at++) {
      for (char wrong : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<".toCharArray()) {
        char right = lines[1].charAt(at);
        boolean letterMatters = "DO".indexOf(CHECKED.charAt(at)) < 0;
        if (wrong == right
            || CHECKED.charAt(at) == '.'
            || (CheckDigit.of("" + wrong) == CheckDigit.of("" + right) && !letterMatters)
            || (letterMatters && right == '0' && wrong == 'O')
            || (at == 9 || at == 42) && right == '0' && wrong == 'O') {
          continue;
        }
        String changed = lines[1].substring(0, at) + wrong + lines[1].substring(at + 1);
        assertThat(zone(lines[0] + "\n" + changed).findings())
            .as("%s at %d", wrong, at)
            .isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "L898902C36, L898902C46, DOCUMENT_NUMBER",
    "7408122F, 7408132F, BIRTH_DATE",
    "1204159Z, 1204169Z, EXPIRY_DATE",
    "ZE184226B, ZE184226C, OPTIONAL_DATA",
    "<<<<<10, <<<<<11, COMPOSITE"
  })
  void aWrongCheckDigitIsToldOfItsFieldAlone(String right, String wrong, MrzField field) {
    assertThat(zone(Specimens.TD3.replace(right, wrong)).findings())
        .containsExactly(new MrzFinding(field, Problem.CHECK_DIGIT));
  }

  @Test
  void aCharacterThatNoZoneHasIsToldOfItsField() {
    assertThat(zone(Specimens.TD3.replace("ERIKSSON", "ERIKSSÖN")).findings())
        .containsExactly(new MrzFinding(MrzField.FAMILY_NAME, Problem.CHARACTER));
    assertThat(zone(Specimens.TD3.replace("740812", "7A0812")).findings())
        .contains(new MrzFinding(MrzField.BIRTH_DATE, Problem.CHARACTER));
    assertThat(zone(Specimens.TD3.replace("2F12", "2Q12")).findings())
        .containsExactly(new MrzFinding(MrzField.SEX, Problem.CHARACTER));
  }

  @Test
  void aStateThatNobodyKnowsIsTold() {
    assertThat(zone(Specimens.TD3.replace("P<UTO", "P<QQQ")).findings())
        .containsExactly(new MrzFinding(MrzField.ISSUING_STATE, Problem.UNKNOWN_STATE));
    assertThat(zone(Specimens.TD3.replace("6UTO7", "6<<<7")).findings())
        .containsExactly(new MrzFinding(MrzField.NATIONALITY, Problem.MISSING));
  }

  @Test
  void aDayThatIsInNoCalendarIsToldThoughItsCheckDigitAgrees() {
    String digits = "740231";
    String changed = digits + CheckDigit.of(digits);
    assertThat(zone(Specimens.TD3.replace("7408122", changed)).findings())
        .contains(new MrzFinding(MrzField.BIRTH_DATE, Problem.DATE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "P<UTOERIKSSON<<ANNA<MARIA",
        "A\nB\nC\nD",
        "P<UTO\nL898902C36UTO7408122F"
      })
  void whatIsNoZoneIsSaidToBeNone(String text) {
    assertThat(Mrz.read(text, Specimens.SUN_2026_11_22))
        .isEqualTo(
            new MrzReading.NoZone(
                java.util.List.of(new MrzFinding(MrzField.LINES, Problem.LENGTH))));
  }

  @Test
  void aTextTooLongIsNotLookedAt() {
    assertThat(Mrz.read(Specimens.TD3 + " ".repeat(2_000), Specimens.SUN_2026_11_22))
        .isInstanceOf(MrzReading.NoZone.class);
  }

  @Test
  void anOhForAZeroIsTakenOnlyWhereTheCheckDigitAgrees() {
    assertThat(zone(Specimens.TD3.replace("7408122", "74O8122")).findings()).isEmpty();
    assertThat(zone(Specimens.TD3.replace("P<UTO", "P<UT0")).findings()).isEmpty();
    assertThat(zone(Specimens.TD3.replace("7408122", "74O8132")).findings())
        .containsExactly(new MrzFinding(MrzField.BIRTH_DATE, Problem.CHECK_DIGIT));
    // The number may hold either, so neither is taken for the other.
    assertThat(zone(Specimens.TD3.replace("L898902C3", "L8989O2C3")).findings())
        .contains(new MrzFinding(MrzField.DOCUMENT_NUMBER, Problem.CHECK_DIGIT));
  }

  @Test
  void aPassportsNumberHasItsCheckDigit() {
    assertThat(zone(Specimens.TD3.replace("L898902C36", "L898902C3<")).findings())
        .contains(new MrzFinding(MrzField.DOCUMENT_NUMBER, Problem.CHECK_DIGIT));
    assertThat(zone(Specimens.LONG_NUMBER.replace("7349", "7359")).findings())
        .containsExactly(new MrzFinding(MrzField.DOCUMENT_NUMBER, Problem.CHECK_DIGIT));
  }

  @Test
  void aBirthIsNotInTheFuture() {
    LocalDate birthday = LocalDate.of(2074, Month.AUGUST, 12);
    assertThat(born(birthday)).isEqualTo("2074-08-12");
    assertThat(born(birthday.minusDays(1))).isEqualTo("1974-08-12");
    assertThat(born(Specimens.SUN_2026_11_22)).isEqualTo("1974-08-12");
  }

  private static String born(LocalDate today) {
    return ((MrzReading.Zone) Mrz.read(Specimens.TD3, today)).document().birthDate();
  }
}
