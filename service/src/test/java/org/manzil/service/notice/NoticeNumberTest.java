package org.manzil.service.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A number that nobody guesses and nobody mistypes unnoticed. */
class NoticeNumberTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXY";

  private final NoticeNumber number = NoticeNumber.random(new SecureRandom());

  @Test
  void itHasAtLeast64RandomBits() {
    double bits = 14 * Math.log(ALPHABET.length()) / Math.log(2);
    assertThat(bits).isGreaterThan(64);
    Set<String> many = new HashSet<>();
    SecureRandom random = new SecureRandom();
    for (int i = 0; i < 1_000; i++) {
      many.add(NoticeNumber.random(random).value());
    }
    assertThat(many).hasSize(1_000);
  }

  @Test
  void itIsReadAsPeopleTypeIt() {
    String typed = " " + number.value().toLowerCase(Locale.ROOT).replace('-', ' ');
    assertThat(NoticeNumber.parse(typed)).contains(number);
  }

  @Test
  void everySingleWrongCharacterIsNoticed() {
    String plain = number.value().replace("-", "");
    for (int i = 0; i < plain.length(); i++) {
      for (char wrong : ALPHABET.toCharArray()) {
        if (wrong != plain.charAt(i)) {
          String typed = plain.substring(0, i) + wrong + plain.substring(i + 1);
          assertThat(NoticeNumber.parse(typed)).as(typed).isEmpty();
        }
      }
    }
  }

  @Test
  void everyTwoSwappedNeighboursAreNoticed() {
    String plain = number.value().replace("-", "");
    for (int i = 0; i + 1 < plain.length(); i++) {
      if (plain.charAt(i) != plain.charAt(i + 1)) {
        String typed =
            plain.substring(0, i) + plain.charAt(i + 1) + plain.charAt(i) + plain.substring(i + 2);
        assertThat(NoticeNumber.parse(typed)).as(typed).isEmpty();
      }
    }
  }
}
