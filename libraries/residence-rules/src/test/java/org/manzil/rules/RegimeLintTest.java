package org.manzil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzil.rules.lint.LintCheck;
import org.manzil.rules.lint.LintFinding;
import org.manzil.rules.lint.Severity;
import org.manzil.rules.yaml.ProblemKind;

/** What an author of a regime is told. */
class RegimeLintTest {

  @TempDir Path folder = Path.of("");

  private RegimeCopy demo = new RegimeCopy(folder);

  @BeforeEach
  void copyDemo() throws IOException {
    demo = RegimeCopy.of("demo", folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "de", "at", "nl", "ru-mow"})
  void a_bundled_regime_gives_no_error_and_no_warning(String id) {
    assertThat(RegimeLint.check(RegimeFolder.bundled(id)))
        .filteredOn(finding -> finding.severity() != Severity.NOTE)
        .isEmpty();
  }

  @Test
  void every_kind_of_mistake_can_be_found() throws IOException {
    Set<String> seen = new TreeSet<>();
    String[][] mistakes = {
      {"rules.yaml", "visaFree: true", "shoeSize: 44"},
      {"rules.yaml", "in-force: {from", "in-farce: {from"},
      {"rules.yaml", "duty: notify-change", "duty: notify-moon"},
      {"rules.yaml", "      ru: Уведомить о вселении\n", ""},
      {"rules.yaml", "    source: {act: demo-rules, section: § 4}\n", ""},
      {"rules.yaml", "    must-act: host\n", ""},
      {"rules.yaml", "within: 10 working", "within: ten working"},
      {"rules.yaml", "until: 2025-12-31", "until: 2024-12-31"},
      {"regime.yaml", "id: demo", "id: demo\nid: other"},
      {"calendars.yaml", "holidays:", "holidays: ["}
    };
    for (String[] mistake : mistakes) {
      Path path = folder.resolve(mistake[0]);
      String right = Files.readString(path);
      demo.replaceAfter(mistake[0], "", mistake[1], mistake[2]);
      RegimeLint.check(folder).forEach(finding -> seen.add(finding.check().code()));
      Files.writeString(path, right);
    }
    Files.delete(folder.resolve("calendars.yaml"));
    RegimeLint.check(folder).forEach(finding -> seen.add(finding.check().code()));
    assertThat(seen)
        .containsAll(EnumSet.allOf(ProblemKind.class).stream().map(ProblemKind::code).toList());
  }

  @Test
  void rules_that_overlap_are_found() throws IOException {
    demo.replaceAfter(
        "rules.yaml", "- id: arrival-visa-free\n", "    replaces: arrival-visa-free-2025\n", "");
    demo.replaceAfter("rules.yaml", "", ", until: 2025-12-31", ", until: 2026-06-30");
    assertOne(LintCheck.OVERLAP, "arrival-visa-free", "from 2026-01-01");
  }

  @Test
  void days_without_a_rule_are_found() throws IOException {
    demo.replaceAfter(
        "rules.yaml", "- id: arrival-visa-free\n", "    replaces: arrival-visa-free-2025\n", "");
    demo.replaceAfter("rules.yaml", "", ", until: 2025-12-31", ", until: 2025-11-30");
    assertOne(LintCheck.GAP, "arrival-visa-free", "between 2025-11-30");
  }

  @Test
  void an_exemption_that_leaves_nobody_is_found() throws IOException {
    demo.replaceAfter(
        "rules.yaml",
        "- id: arrival-visa-free\n",
        "      visaFree: true",
        "      visaFree: true\n      age: {under: 5}");
    assertOne(LintCheck.UNREACHABLE, "arrival-visa-free", "'small-children' exempts everybody");
  }

  @Test
  void a_case_of_acting_that_is_never_reached_is_found() throws IOException {
    demo.replaceAfter(
        "rules.yaml",
        "must-act: &who-acts",
        "      - who: resident",
        "      - who: host\n        when:\n          age: {under: 16}\n      - who: resident");
    assertThat(findings(LintCheck.UNREACHABLE))
        .extracting(LintFinding::message)
        .contains("case 2 of 'must-act' is met by an earlier one");
  }

  @Test
  void a_rule_alongside_a_duty_that_never_arises_is_found() throws IOException {
    demo.replaceAfter(
        "rules.yaml",
        "",
        "  - id: confirm-dwelling\n",
        "  - id: never\n    title: " + texts("Never") + "\n  - id: confirm-dwelling\n");
    demo.replaceAfter(
        "rules.yaml", "", "alongside: [notify-arrival, notify-change]", "alongside: [never]");
    assertOne(LintCheck.UNREACHABLE, "host-confirmation", "no rule makes the duties arise");
  }

  @Test
  void a_rule_for_people_who_arrived_before_it_was_in_force_is_found() throws IOException {
    demo.replaceAfter(
        "rules.yaml", "- id: arrival-visa-free\n", "event: movedIn", "event: arrived");
    demo.replaceAfter(
        "rules.yaml",
        "- id: arrival-visa-free\n",
        "      visaFree: true",
        "      visaFree: true\n      arrived: {before: 2025-06-01}");
    assertOne(LintCheck.UNREACHABLE, "arrival-visa-free", "when it was not in force");
  }

  @Test
  void names_that_nothing_refers_to_are_found() throws IOException {
    demo.append(
        "decisions.yaml",
        "  - id: last\n    kind: return\n    text: " + texts("Last") + "\n    appeal: head\n");
    demo.replaceAfter(
        "decisions.yaml",
        "",
        "appeals:\n",
        "appeals:\n  - id: nobody\n    text: " + texts("Ask nobody") + "\n");
    assertThat(findings(LintCheck.UNUSED))
        .singleElement()
        .hasToString(
            "decisions.yaml:3 (nobody): warning: nothing refers to 'nobody' of 'appeals' [unused]");
  }

  @Test
  void a_text_that_was_not_translated_is_found() throws IOException {
    demo.replaceAfter(
        "rules.yaml", "", "ru: Уведомить о вселении", "ru: Notify that you have moved in");
    assertThat(findings(LintCheck.UNTRANSLATED)).hasSize(1);
  }

  @Test
  void a_source_read_before_it_was_published_is_found() throws IOException {
    demo.replaceAfter("rules.yaml", "- id: demo-rules\n", "read: 2026-11-22", "read: 2025-11-30");
    assertOne(LintCheck.READ_TOO_EARLY, "demo-rules", "read on 2025-11-30, but of 2025-12-01");
  }

  @Test
  void a_calendar_that_begins_after_a_rule_is_noted() throws IOException {
    demo.replaceAfter("calendars.yaml", "", "from: 2025-01-01", "from: 2025-02-01");
    assertThat(findings(LintCheck.SHORT_CALENDAR))
        .extracting(finding -> finding.severity())
        .containsOnly(Severity.NOTE)
        .isNotEmpty();
  }

  @Test
  void a_folder_that_is_not_there_is_an_error() {
    assertThat(RegimeLint.check(folder.resolve("nowhere")))
        .singleElement()
        .satisfies(found -> assertThat(found.check()).isEqualTo(ProblemKind.WRONG_FILES));
  }

  private void assertOne(LintCheck check, String rule, String message) {
    assertThat(findings(check))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.place().rule()).isEqualTo(rule);
              assertThat(found.message()).contains(message);
            });
  }

  private List<LintFinding> findings(LintCheck check) {
    return RegimeLint.check(folder).stream().filter(found -> found.check() == check).toList();
  }

  /** A text in every language of the demonstration. */
  private static String texts(String english) {
    return Stream.of("ru", "uz", "tg", "ky", "de", "ar")
        .map(language -> ", " + language + ": " + english + " (" + language + ")")
        .collect(Collectors.joining("", "{en: " + english, "}"));
  }
}
