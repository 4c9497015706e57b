package org.manzil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema says what the reader says, as far as a schema can. */
class RegimeSchemaTest {

  private final SchemaCheck schema = new SchemaCheck(RegimeSchema.json());

  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"demo", "de", "at", "nl", "ru-mow"})
  void every_file_of_every_bundled_regime_fits_it(String id) throws IOException {
    RegimeCopy.of(id, folder);
    for (String file : RegimeFolder.FILES) {
      if (Files.exists(folder.resolve(file))) {
        assertThat(problems(file)).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          regime.yaml    | languages: [en, ru, uz, tg, ky, de, ar] | languages: [en, xx]
          regime.yaml    | id: demo                | id: Demo Regime
          regime.yaml    | zone: Europe/Moscow     | zones: Europe/Moscow
          calendars.yaml | - every: 05-01          | - every: May
          calendars.yaml | - easter: 1             | - weekday: friday
          calendars.yaml | [saturday, sunday]      | [saturday, someday]
          rules.yaml     | visaFree: true          | visaFree: 1
          rules.yaml     | visaFree: true          | shoeSize: 44
          rules.yaml     | event: movedIn          | event: moved
          rules.yaml     | event: movedIn          | duty2: x
          rules.yaml     | day-itself: not-counted | day-itself: maybe
          rules.yaml     | must-act: host          | must-act: landlord
          rules.yaml     | within: 10 working days | within: ten working days
          rules.yaml     | age: {under: 6}         | age: {}
          rules.yaml     | roles: [diplomat, diplomat-family] | roles: []
          rules.yaml     | date: 2024-12-01        | date: December
          card.yaml      | type: date              | type: picture
          card.yaml      | facts: [family_name, given_name, address] | facts: [a, b, c, d]
          decisions.yaml | kind: return            | kind: shrug
          retention.yaml | then: erase             | then: forget
          """)
  void a_spoilt_file_fits_neither_it_nor_the_reader(String file, String right, String wrong)
      throws IOException {
    RegimeCopy.of("demo", folder).replaceAfter(file, "", right, wrong);
    assertThat(problems(file)).isNotEmpty();
    assertThat(RegimeLint.check(folder))
        .anyMatch(finding -> finding.severity() == org.manzil.rules.lint.Severity.ERROR);
  }

  @Test
  void the_documentation_holds_the_same_schema() throws IOException {
    assertThat(Path.of("../../docs/law/regime.schema.json")).hasContent(RegimeSchema.json());
  }

  private List<String> problems(String file) throws IOException {
    return schema.problems(file, SchemaCheck.read(Files.readString(folder.resolve(file))));
  }
}
