package org.manzil.service.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CheckedCodeTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXY";

  private final String code = CheckedCode.random(24, new SecureRandom());

  @Test
  void aCodeIsReadAsPeopleTypeIt() {
    String typed = " " + CheckedCode.grouped(code, 5).toLowerCase(Locale.ROOT).replace('0', 'o');
    assertThat(CheckedCode.parse(typed, 24)).contains(code);
    assertThat(CheckedCode.parse(code.replace('1', 'l').replace('C', 'С'), 24)).contains(code);
  }

  @Test
  void everySingleWrongCharacterIsNoticed() {
    for (int at = 0; at < code.length(); at++) {
      for (char wrong : ALPHABET.toCharArray()) {
        if (wrong != code.charAt(at)) {
          String changed = code.substring(0, at) + wrong + code.substring(at + 1);
          assertThat(CheckedCode.parse(changed, 24)).as("%s at %d", code, at).isEmpty();
        }
      }
    }
  }

  @Test
  void everyTwoSwappedCharactersAreNoticed() {
    for (int at = 0; at + 1 < code.length(); at++) {
      char[] swapped = code.toCharArray();
      swapped[at] = code.charAt(at + 1);
      swapped[at + 1] = code.charAt(at);
      boolean same = swapped[at] == swapped[at + 1];
      assertThat(CheckedCode.parse(new String(swapped), 24).isPresent()).isEqualTo(same);
    }
  }

  @Test
  void anotherLengthIsNoCode() {
    assertThat(CheckedCode.parse(code.substring(1), 24)).isEmpty();
    assertThat(CheckedCode.parse(code + "0", 24)).isEmpty();
    assertThat(CheckedCode.parse("", 24)).isEmpty();
  }
}
