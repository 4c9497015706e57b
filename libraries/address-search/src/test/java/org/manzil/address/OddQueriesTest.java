package org.manzil.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.manzil.address.SampleIndex.found;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzil.address.register.ImportFailedException;

class OddQueriesTest {

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
  @ValueSource(
      strings = {
        "",
        " ",
        "\u0000",
        "\uD83C\uDFE0\uD83D\uDC4D",
        "\uD800",
        "7",
        "7 7 7 7 7",
        "125009",
        "12345678901234567890",
        "улица",
        "ул.",
        "ulitsa street",
        "дом",
        "корпус",
        "кв",
        "москва",
        "moscow",
        "г",
        "---///---",
        "'`\"",
        "*:*",
        "name:тверская AND NOT x",
        "شارع",
        "東京都",
        "%",
        "\u202E\u202D"
      })
  void whatNamesNoStreetFindsNothing(String query) {
    assertThat(found(index, query)).isEmpty();
  }

  @Test
  void marksAndControlsAroundAnAddressDoNotHideIt() {
    assertThat(found(index, "\u200FТвер\u00ADская\u200E\u0000 7 \uD83C\uDFE0"))
        .first()
        .isEqualTo("Тверская улица, 7, Москва");
    assertThat(found(index, "\uFEFFTverskaya\u00A0ul.\t7\r\n"))
        .first()
        .isEqualTo("Тверская улица, 7, Москва");
    assertThat(found(index, "Ｔｖｅｒｓｋａｙａ ７")).first().isEqualTo("Тверская улица, 7, Москва");
  }

  @ParameterizedTest
  @ValueSource(strings = {"х", "7 ", "тверская ", "7/", "shch", "к ", "\u0301", "а-", "пр-кт "})
  void tenKilobytesAreAnswered(String piece) {
    assertThatCode(() -> index.search(piece.repeat(10_240 / piece.length()), "ru", 10))
        .doesNotThrowAnyException();
  }

  @Test
  void marksHeapedOnALetterHideNothingBehindThem() {
    String heaped = "Тверская" + "\u0301".repeat(1000) + " 7";
    assertThat(found(index, heaped)).first().asString().startsWith("Тверская улица");
    assertThat(found(index, "\u0301".repeat(1000))).isEmpty();
  }

  @Test
  void loneSurrogatesAndRightToLeftMarksAreReadOver() {
    assertThat(found(index, "\uDC00Тверская \uD83C7\uD800"))
        .first()
        .isEqualTo("Тверская улица, 7, Москва");
    assertThat(found(index, "\u202Eтверская\u202C \u20677\u2069"))
        .first()
        .isEqualTo("Тверская улица, 7, Москва");
  }

  @Test
  void noTextBreaksTheSearch() {
    long seed = Long.getLong("address.seed", System.nanoTime());
    Random random = new Random(seed);
    String alphabet = "тверская Щ-7/кс.А9a'jx\u0000\u0301\u202E\uD83Cь№ё,KБ";
    for (int i = 0; i < 400; i++) {
      StringBuilder query = new StringBuilder();
      for (int letters = random.nextInt(40); letters > 0; letters--) {
        query.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertThatCode(() -> index.search(query.toString(), "en", 10))
          .as("seed %d, query %s", seed, query)
          .doesNotThrowAnyException();
    }
  }
}
