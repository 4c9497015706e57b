package org.manzil.credential.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReasonWordsTest {
  private static final Path FOLDER = Path.of("src/main/resources/org/manzil/credential/reason");

  /** Every language that has a file, so that a new one is checked without being named here. */
  static List<String> languages() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString().replaceAll(".*_|\\..*", "")).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyCodeHasWordsAndNothingElseHas(String language) {
    Set<String> codes =
        Stream.concat(
                Arrays.stream(ReasonCode.values()).map(ReasonCode::code),
                Stream.of(ReasonWords.PART_MISSING, ReasonWords.STATUS_UNKNOWN))
            .collect(Collectors.toSet());
    ReasonWords words = ReasonWords.in(Locale.of(language));
    assertThat(words.byCode().keySet()).isEqualTo(codes);
    assertThat(words.byCode().values()).allSatisfy(text -> assertThat(text).isNotBlank());
    for (ReasonCode reason : ReasonCode.values()) {
      assertThat(words.of(reason)).endsWith(".");
    }
  }

  @Test
  void theLanguagesOfThePagesAreThere() throws IOException {
    assertThat(languages()).contains("en", "ru");
    assertThat(ReasonWords.in(Locale.of("ru")).of(ReasonCode.REVOKED)).contains("отозвал");
  }

  @Test
  void aRegionDoesNotMatterAndAnUnknownLanguageIsEnglish() {
    assertThat(ReasonWords.in(Locale.forLanguageTag("ru-KG")))
        .isEqualTo(ReasonWords.in(Locale.of("ru")));
    assertThat(ReasonWords.in(Locale.of("xx"))).isEqualTo(ReasonWords.in(Locale.ENGLISH));
    assertThat(ReasonWords.in(Locale.ROOT)).isEqualTo(ReasonWords.in(Locale.ENGLISH));
  }

  @Test
  void everyFileKeepsTheOrderOfTheChecks() throws IOException {
    List<String> codes = Arrays.stream(ReasonCode.values()).map(ReasonCode::code).toList();
    for (String language : languages()) {
      List<String> listed =
          Files.readAllLines(FOLDER.resolve("reasons_" + language + ".properties")).stream()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.substring(0, line.indexOf('=')))
              .toList();
      assertThat(listed.subList(0, codes.size())).isEqualTo(codes);
    }
  }
}
