package org.manzil.service.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Oʻgʻiloy",
        "Ҳоҷӣ",
        "Nguyễn",
        "X",
        "D'Arcy",
        "D’Arcy",
        "D‘Arcy",
        "O`Neil",
        "O´Neil",
        "OʼNeil",
        "Jean-Luc",
        "de la Cruz y García",
        "Ma. Theresa",
        "王小明",
        "محمد",
        "می\u200cرزا",
        "สมชาย",
        "Smith III",
        "ß",
        "𠮷野"
      })
  void namesOfAnyPeopleAreTaken(String name) {
    for (Normalizer.Form form : new Normalizer.Form[] {Normalizer.Form.NFC, Normalizer.Form.NFD}) {
      assertThat(NameText.problem(Normalizer.normalize(name, form))).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "202E, direction",
    "202A, direction",
    "2066, direction",
    "2069, direction",
    "200F, direction",
    "061C, direction",
    "0000, unreadable",
    "0007, unreadable",
    "001B, unreadable",
    "0085, unreadable",
    "2028, unreadable",
    "FEFF, unreadable",
    "00AD, unreadable",
    "E000, unreadable",
    "D800, unreadable",
    "FFFF, unreadable"
  })
  void whatHidesOrTurnsTextIsRefused(String point, String problem) {
    String name = "A" + (char) Integer.parseInt(point, 16) + "B";
    assertThat(NameText.problem(NameText.tidy(name))).contains(problem);
  }

  @Test
  void seventyLettersAreTakenAndALimitIsSaid() {
    assertThat(NameText.problem("Ҳ".repeat(70))).isEmpty();
    assertThat(NameText.problem("𠮷".repeat(150))).isEmpty();
    assertThat(NameText.problem("A".repeat(151))).contains("long");
  }

  @Test
  void onlySpacesAreTidied() {
    assertThat(NameText.tidy(" van\u00a0 der\tMeer ")).isEqualTo("van der Meer");
  }
}
