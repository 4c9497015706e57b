package org.manzil.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzil.rules.revision.ValueChange;
import org.manzil.rules.yaml.InvalidRegimeException;

/** Files as they are sent, kept and compared: nothing in them changes without being shown. */
class RegimeFilesComparisonTest {

  private static final String HOLIDAYS = "calendars.yaml: calendars › public › holidays › ";

  private final RegimeFiles demo = RegimeFiles.named("demo");

  @TempDir private Path folder = Path.of("");

  @Test
  void a_changed_value_is_shown_with_its_place_as_it_was_and_as_it_is() {
    assertThat(said("rules.yaml", "within: 14 calendar", "within: 10 calendar"))
        .containsExactly(
            "rules.yaml: rules › change-of-address › time-limit › within:"
                + " before “14 calendar days”, now “10 calendar days”");
  }

  @Test
  void a_holiday_goes_by_its_date() {
    assertThat(said("calendars.yaml", "every: 06-12", "every: 06-13"))
        .hasSize(16)
        .contains(
            HOLIDAYS + "every 06-12 › name › en: no longer there; it was “Register Day”",
            HOLIDAYS + "every 06-13 › name › en: new: “Register Day”");
  }

  @ParameterizedTest
  @ValueSource(strings = {"regime", "calendars", "rules", "card", "decisions", "retention"})
  void whatever_is_changed_in_a_file_is_shown(String name) {
    String file = name + ".yaml";
    List<String> lines = text(file).lines().toList();
    int compared = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      // One language's text is compared like another's, so two of the seven are enough.
      boolean oneMore = line.strip().matches("(uz|tg|ky|de|ar): .*");
      if (oneMore || line.isBlank() || line.strip().startsWith("#") || line.contains(" #")) {
        continue;
      }
      for (int at : ends(line)) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(i, line.substring(0, at) + 'Q' + line.substring(at + 1));
        try {
          assertThat(changes(file, String.join("\n", changed))).as(changed.get(i)).isNotEmpty();
          compared++;
        } catch (InvalidRegimeException e) {
          // An alias that names no anchor any more: no file at all.
        }
      }
    }
    assertThat(compared).isGreaterThan(10);
  }

  /** Where the key begins and the value ends. */
  private static int[] ends(String line) {
    int[] letters =
        IntStream.range(0, line.length())
            .filter(at -> Character.isLetterOrDigit(line.charAt(at)))
            .toArray();
    return new int[] {letters[0], letters[letters.length - 1]};
  }

  @Test
  void another_order_is_shown_and_a_comment_is_not() {
    assertThat(said("card.yaml", "[family_name, given_name, address]", "[address, family_name]"))
        .containsExactly(
            "card.yaml: requests › bank › facts: before “[family_name, given_name, address]”,"
                + " now “[address, family_name]”");
    String card = text("card.yaml");
    int requests = card.indexOf("requests:\n");
    assertThat(changes("card.yaml", card.substring(requests) + "\n" + card.substring(0, requests)))
        .singleElement()
        .extracting(ValueChange::order)
        .isEqualTo(true);
    assertThat(changes("card.yaml", "# another word\n" + card)).isEmpty();
  }

  @Test
  void a_file_that_comes_or_goes_is_shown_value_by_value() {
    Map<String, String> fewer = new TreeMap<>(demo.texts());
    fewer.remove("retention.yaml");
    List<ValueChange> gone = demo.changesTo(RegimeFiles.of(fewer));
    List<ValueChange> come = RegimeFiles.of(fewer).changesTo(demo);
    assertThat(gone).hasSameSizeAs(come).allMatch(change -> change.after() == null);
    assertThat(come).allMatch(change -> change.before() == null);
    assertThat(gone)
        .extracting(ValueChange::place)
        .contains("retention.yaml: periods › notices › keep");
  }

  @Test
  void a_list_of_two_is_not_one_value_with_a_comma() {
    assertThat(said("regime.yaml", "[en, ru,", "[\"en, ru\",")).hasSize(1);
  }

  @Test
  void the_files_in_a_folder_are_those_that_ship_and_make_the_same_regime() throws IOException {
    RegimeCopy.of("demo", folder);
    assertThat(RegimeFiles.at(folder)).isEqualTo(demo).hasSameHashCodeAs(demo);
    assertThat(RegimeFiles.at(folder).read().version()).isEqualTo("2026.1");
    assertThat(RegimeFiles.of(demo.texts()).sha256()).isEqualTo(demo.sha256());
  }

  /** {@code printf 'a\n' > regime.yaml; LC_ALL=C sha256sum *.yaml | sha256sum}. */
  @Test
  void their_hash_is_that_of_the_lines_of_sha256sum() {
    assertThat(RegimeFiles.of(Map.of("regime.yaml", "a\n")).sha256())
        .isEqualTo("4127ead3c35b4d8fbc762016854bc08e3bdbb7c19a7e7919c9acb21756f9bb9f");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../regime.yaml", "/etc/passwd", "a/rules.yaml", "rules.yml", "", "x.yaml"})
  void a_file_of_another_name_is_refused(String name) {
    assertThatThrownBy(() -> RegimeFiles.of(Map.of(name, "id: demo")))
        .isInstanceOf(InvalidRegimeException.class)
        .hasMessageContaining("unknown file; known: [regime.yaml");
  }

  @Test
  void more_than_a_mebibyte_is_refused() throws IOException {
    String comment = "# " + "x".repeat(RegimeFiles.MOST_BYTES / 2) + "\n";
    Map<String, String> texts = new TreeMap<>(demo.texts());
    texts.replaceAll((name, text) -> comment + text);
    assertThatThrownBy(() -> RegimeFiles.of(texts)).hasMessageContaining("at most 1048576 bytes");
    RegimeCopy.of("demo", folder).append("rules.yaml", comment + comment);
    assertThatThrownBy(() -> RegimeFiles.at(folder)).hasMessageContaining("at most 1048576 bytes");
  }

  @Test
  void what_is_no_text_is_refused() throws IOException {
    RegimeCopy.of("demo", folder);
    Files.write(folder.resolve("card.yaml"), new byte[] {(byte) 0xc3, 0x28});
    assertThatThrownBy(() -> RegimeFiles.at(folder))
        .hasMessage("card.yaml:1: the file is not UTF-8 text");
    assertThatThrownBy(() -> RegimeFiles.of(Map.of("card.yaml", "\ud800")))
        .hasMessage("card.yaml:1: the file is not UTF-8 text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"&a [*a]", "&a {b: *a}"})
  void an_alias_of_itself_is_refused(String endless) {
    assertThatThrownBy(() -> lawOfAHoliday(endless)).hasMessageContaining("nested too deep");
  }

  @Test
  void aliases_that_stand_for_millions_of_values_are_refused() {
    StringBuilder bomb = new StringBuilder("{a0: &a0 [{x: y}, {x: y}]");
    for (int i = 1; i < 17; i++) {
      bomb.append(", a%d: &a%d [*a%d, *a%d]".formatted(i, i, i - 1, i - 1));
    }
    assertThatThrownBy(() -> lawOfAHoliday(bomb + "}")).hasMessageContaining("too many values");
  }

  /** No part of the library reads that value, so only the comparison meets it. */
  private void lawOfAHoliday(String law) {
    String calendars = text("calendars.yaml");
    Map<String, String> texts = new TreeMap<>(demo.texts());
    texts.put(
        "calendars.yaml",
        calendars.replaceFirst("every: 06-12", "every: 06-12\n        law: " + law));
    var unused = RegimeFiles.of(texts).read();
  }

  private List<String> said(String file, String from, String to) {
    String text = text(file);
    assertThat(text).contains(from);
    return changes(file, text.replace(from, to)).stream()
        .map(change -> change.wording().in(Locale.ENGLISH))
        .toList();
  }

  private String text(String file) {
    return Objects.requireNonNull(demo.texts().get(file));
  }

  private List<ValueChange> changes(String file, String text) {
    Map<String, String> texts = new TreeMap<>(demo.texts());
    texts.put(file, text);
    return demo.changesTo(RegimeFiles.of(texts));
  }
}
