package org.manzil.service.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControllerTextsTest {

  static List<Path> files() {
    return ControllerTexts.all();
  }

  @Test
  void thereAreControllersToLookAt() {
    assertThat(files()).hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyTextOfAControllerComesFromAMessageFile(Path file) {
    assertThat(ControllerTexts.spoken(ControllerTexts.read(file))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "model.addAttribute(\"title\", \"File a notice\");",
        "return \"Уведомление\";",
        "errors.reject(null, \"Type the date\");",
      })
  void aHardCodedTextIsFound(String java) {
    assertThat(ControllerTexts.spoken(java)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "throw new IllegalStateException(\"a filed notice has no content\");",
        "/** Says \"File a notice\". */ return \"notice/new\";",
        "errors.reject(\"words.error.again\"); // as \"this form\"",
      })
  void whatNobodySeesIsNotAText(String java) {
    assertThat(ControllerTexts.spoken(java)).isEmpty();
  }
}
