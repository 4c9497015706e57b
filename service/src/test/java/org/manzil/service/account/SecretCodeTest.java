package org.manzil.service.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SecretCodeTest {

  private static final String ALPHABET = "0123456789ACDEFGHJKMNPQRTVWXY";
  private final SecretCode code = SecretCode.random(new SecureRandom());

  @Test
  void hasAtLeast112RandomBits() {
    double bits = (code.value().length() - 1) * Math.log(ALPHABET.length()) / Math.log(2);
    assertThat(bits).isGreaterThan(112);
    assertThat(code.grouped()).matches("([0-9A-Y]{5}-){4}[0-9A-Y]{5}");
  }

  @Test
  void isReadAsPeopleTypeIt() {
    assertThat(SecretCode.parse(code.grouped())).contains(code);
    assertThat(SecretCode.parse(" " + code.grouped().replace("-", " — ") + "\n")).contains(code);
    assertThat(SecretCode.parse(code.value().toLowerCase(Locale.ROOT))).contains(code);
  }

  @Test
  void isReadFromACyrillicKeyboard() {
    String cyrillic =
        code.value()
            .replace('A', 'А')
            .replace('E', 'Е')
            .replace('K', 'К')
            .replace('M', 'М')
            .replace('H', 'Н')
            .replace('P', 'Р')
            .replace('C', 'С')
            .replace('T', 'Т')
            .replace('Y', 'У')
            .replace('X', 'Х')
            .replace('8', 'В')
            .replace('0', 'О');
    assertThat(SecretCode.parse(cyrillic)).contains(code);
  }

  @Test
  void everyWrongCharacterIsNoticed() {
    for (int i = 0; i < code.value().length(); i++) {
      for (char other : ALPHABET.toCharArray()) {
        if (other != code.value().charAt(i)) {
          assertThat(SecretCode.parse(with(i, other))).isEmpty();
        }
      }
    }
  }

  @Test
  void everyTwoSwappedCharactersAreNoticed() {
    for (int i = 0; i < code.value().length(); i++) {
      for (int j = i + 1; j < code.value().length(); j++) {
        char one = code.value().charAt(i);
        char other = code.value().charAt(j);
        if (one != other) {
          StringBuilder swapped = new StringBuilder(code.value());
          swapped.setCharAt(i, other);
          swapped.setCharAt(j, one);
          assertThat(SecretCode.parse(swapped.toString())).isEmpty();
        }
      }
    }
  }

  @Test
  void whatIsNoCodeIsNone() {
    String whole = code.value();
    for (String typed : new String[] {"", "-", whole.substring(1), whole + "0", "😀".repeat(25)}) {
      assertThat(SecretCode.parse(typed)).isEmpty();
    }
  }

  @Test
  void isNeverPrinted() {
    assertThat(code.toString()).doesNotContain(code.value(), code.grouped());
  }

  private String with(int place, char character) {
    StringBuilder changed = new StringBuilder(code.value());
    changed.setCharAt(place, character);
    return changed.toString();
  }
}
