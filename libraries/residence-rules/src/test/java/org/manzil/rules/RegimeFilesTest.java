package org.manzil.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzil.rules.yaml.InvalidRegimeException;
import org.manzil.rules.yaml.Place;
import org.manzil.rules.yaml.Problem;

/** Every mistake in a regime's files is refused with its file, line and rule. */
class RegimeFilesTest {

  @TempDir Path folder = Path.of("");

  private RegimeCopy demo = new RegimeCopy(folder);

  @BeforeEach
  void copyDemo() throws IOException {
    demo = RegimeCopy.of("demo", folder);
  }

  @Test
  void the_untouched_copy_is_read() {
    assertThat(Regime.load(folder).id()).isEqualTo("demo");
  }

  @ParameterizedTest(name = "{1} -> {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          regime.yaml    | zone: Europe/Moscow        | zone: Europe/Moskau        |                   | is not a zone
          regime.yaml    | language: ru               | language: fr               |                   | 'fr' is not known
          regime.yaml    | languages: [en, ru, uz, tg, ky, de, ar] | languages: [en, xx] |                   | 'xx' is not known
          regime.yaml    | id: demo                   | id: Demo Regime            |                   | expected a code
          regime.yaml    | version: "2026.1"          | note: x                    |                   | unknown key 'note'
          calendars.yaml | from: 2025-01-01           | from: 2029-01-01           | public            | covers days in order
          calendars.yaml | [saturday, sunday]         | [saturday, someday]        | public            | 'someday' is not known
          calendars.yaml | - every: 05-01             | - every: 13-01             | public            | there is no day
          calendars.yaml | - every: 05-01             | - always: 05-01            | public            | unknown key 'always'
          calendars.yaml | - easter: 1                | - easter: soon             | public            | a whole number
          calendars.yaml | - on: 2027-09-09           | - on: 2027-02-30           | public            | there is no day
          calendars.yaml | act: demo-rules            | act: demo-ruels            | public            | 'demo-ruels' is not known
          rules.yaml     | visaFree: true             | visafree: true             | arrival-visa-free | unknown key 'visafree'
          rules.yaml     | visaFree: true             | visaFree: yes              | arrival-visa-free | true or false
          rules.yaml     | within: 7 working days     | within: 7 busy days        | arrival-visa-free | counted in
          rules.yaml     | within: 7 working days     | within: seven days         | arrival-visa-free | a span
          rules.yaml     | within: 7 working days     | within: 0 working days     | arrival-visa-free | a span
          rules.yaml     | day-itself: not-counted    | day-itself: maybe          | arrival-visa-free | 'maybe' is not known
          rules.yaml     | day-itself: not-counted    | last-day: stays            | arrival-visa-free | remove 'last-day'
          rules.yaml     | calendar: public           | calendar: privat           | arrival-visa-free | 'privat' is not known
          rules.yaml     | section: § 3(1)}           | section: § 3(1), page: 3}  | arrival-visa-free | unknown key 'page'
          rules.yaml     | act: demo-rules,           | act: demo-act,             | arrival-visa-free | 'demo-act' is not known
          rules.yaml     | duty: notify-arrival       | duty: notify-arrivals      | arrival-visa-free | 'notify-arrivals' is not known
          rules.yaml     | {from: 2026-01-01}         | {from: 2026-02-01}         | arrival-visa-free | must end the day before
          rules.yaml     | {from: 2026-01-01}         | {from: 2026-02-01, until: 2026-01-01} | arrival-visa-free | 'until' lies before
          rules.yaml     | event: movedIn             | event: movedin             | arrival-visa-free | 'movedin' is not known
          rules.yaml     | [diplomats, small-children, neighbours] | [diplomat]    | arrival-visa-free | 'diplomat' is not known
          rules.yaml     | en: Notify within 7        | fr: Notify within 7        | arrival-visa-free | unknown key 'fr'
          rules.yaml     | event: movedIn             | alongside: [notify-moon]   | arrival-visa-free | 'notify-moon' is not known
          rules.yaml     | replaces: arrival-visa-free-2025 | replaces: departure  | arrival-visa-free | is about another duty
          rules.yaml     | replaces: arrival-visa-free-2025 | replaces: nothing    | arrival-visa-free | 'nothing' is not known
          rules.yaml     | [international-staff]      | [international-stuff]      | arrival-visa-free | 'international-stuff' is not known
          rules.yaml     | must-act: *who-acts        | must-act: landlord         | arrival-visa-free | 'landlord' is not known
          rules.yaml     | bring: *papers             | bring: passport            | arrival-visa-free | a list with at least one item
          rules.yaml     | before-event: 7 calendar days | before-event: 7 working days | departure      | calendar days, weeks or months
          rules.yaml     | last-day: moves-to-next-working-day | last-day: moves   | departure         | 'moves' is not known
          rules.yaml     | stayDays: {more-than: 90}  | stayDays: {more-than: 90, at-most: 10} | arrival-with-visa | no value can meet
          rules.yaml     | nationality: [BY]          | nationality: [XX]          | neighbours        | is not a country
          rules.yaml     | age: {under: 6}            | age: {}                    | small-children    | no value can meet
          rules.yaml     | age: {under: 6}            | age: {under: six}          | small-children    | a whole number
          rules.yaml     | roles: [diplomat, diplomat-family] | roles: []          | diplomats         | at least one item
          rules.yaml     | date: 2025-12-01           | date: 2025-13-01           | demo-rules        | there is no day
          rules.yaml     | date: 2025-12-01           | date: December 2025        | demo-rules        | a day such as
          rules.yaml     | notices: [arrival]         | notices: [moving]          | notify-arrival    | 'moving' is not known
          card.yaml      | type: date                 | type: picture              | birth_date        | 'picture' is not known
          card.yaml      | facts: [family_name, given_name, address] | facts: [family_name, shoe_size] | bank | 'shoe_size' is not known
          card.yaml      | facts: [family_name, given_name, address] | facts: [family_name, family_name] | bank | each once
          decisions.yaml | kind: return               | kind: shrug                | address-unclear   | 'shrug' is not known
          decisions.yaml | appeal: head               | appeal: king               | address-unclear   | 'king' is not known
          retention.yaml | keep: 36 months            | keep: 36 working days      | notices           | calendar days, weeks or months
          retention.yaml | of: notice                 | of: notices                | notices           | 'notices' is not known
          retention.yaml | from: decision             | from: whenever             | notices           | 'whenever' is not known
          retention.yaml | then: erase                | then: forget               | notices           | 'forget' is not known
          """)
  void a_mistake_names_file_rule_and_what_is_wrong(
      String file, String right, String wrong, String rule, String message) throws IOException {
    String mark = rule == null ? "" : "- id: " + rule + "\n";
    int line = replaceAfter(file, mark, right, wrong);
    Problem problem = firstProblem();
    assertThat(problem.place().file()).isEqualTo(file);
    assertThat(problem.place().rule()).isEqualTo(rule);
    assertThat(problem.place().line()).isBetween(line - 9, line + 3);
    assertThat(problem.message()).contains(message);
  }

  @Test
  void a_wrong_value_is_named_with_its_very_line() throws IOException {
    int line =
        replaceAfter(
            "rules.yaml",
            "- id: departure\n",
            "within: 7 calendar days",
            "within: 7 calender days");
    assertThat(firstProblem().place()).isEqualTo(new Place("rules.yaml", line, "departure"));
    assertThat(firstProblem().toString()).startsWith("rules.yaml:" + line + " (departure): ");
  }

  @Test
  void whether_an_exemption_is_asked_about_is_yes_or_no() throws IOException {
    replaceAfter(
        "rules.yaml", "- id: neighbours\n", "    when:\n", "    asked: maybe\n    when:\n");
    assertThat(firstProblem().message()).isEqualTo("expected true or false, not 'maybe'");
  }

  @Test
  void a_chain_of_duties_alongside_each_other_is_refused() throws IOException {
    replaceAfter("rules.yaml", "", "event: movedIn", "alongside: [notify-change]");
    assertThat(firstProblem().message()).contains("goes alongside a duty that itself");
    assertThat(firstProblem().place().rule()).isEqualTo("host-confirmation");
  }

  @Test
  void all_mistakes_are_reported_together() throws IOException {
    replaceAfter(
        "rules.yaml", "- id: departure\n", "within: 7 calendar days", "within: 7 calender days");
    replaceAfter("rules.yaml", "- id: host-confirmation\n", "must-act: host", "must-act: nobody");
    replaceAfter("card.yaml", "", "type: text", "type: picture");
    replaceAfter("decisions.yaml", "", "kind: return", "kind: reject");
    assertThat(problems())
        .extracting(problem -> problem.place().file())
        .containsExactly("card.yaml", "decisions.yaml", "rules.yaml", "rules.yaml");
  }

  @Test
  void an_id_given_twice_is_refused() throws IOException {
    replaceAfter("rules.yaml", "", "- id: arrival-with-visa\n", "- id: arrival-visa-free\n");
    assertThat(firstProblem().message()).isEqualTo("id 'arrival-visa-free' is given twice");
  }

  @Test
  void a_key_given_twice_is_refused() throws IOException {
    replaceAfter("regime.yaml", "", "id: demo", "id: demo\nid: other");
    assertThat(firstProblem()).hasToString("regime.yaml:3: key 'id' is given twice");
  }

  @Test
  void a_text_missing_in_one_language_is_refused() throws IOException {
    replaceAfter("decisions.yaml", "", "      ru: По этому адресу нет жилья.\n", "");
    assertThat(firstProblem().message()).isEqualTo("'ru' is missing");
    assertThat(firstProblem().place().rule()).isEqualTo("dwelling-does-not-exist");
  }

  @Test
  void a_request_for_more_than_three_facts_is_refused() throws IOException {
    replaceAfter(
        "card.yaml",
        "",
        "[family_name, given_name, address]",
        "[family_name, given_name, address, region]");
    assertThat(firstProblem().message()).contains("one to three facts");
    assertThat(firstProblem().place().rule()).isEqualTo("bank");
  }

  @Test
  void an_actor_for_all_must_come_last() throws IOException {
    replaceAfter("rules.yaml", "", "      - who: resident\n", "");
    assertThat(firstProblem().message()).contains("has no 'when'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[", "a: b: c", "\u0000", "- just\n- a list", "42", "a: *unknown"})
  void what_is_no_mapping_of_yaml_is_refused_with_its_file(String content) throws IOException {
    Files.writeString(folder.resolve("regime.yaml"), content);
    assertThat(firstProblem().place().file()).isEqualTo("regime.yaml");
  }

  @Test
  void a_missing_file_or_folder_is_refused() throws IOException {
    Files.delete(folder.resolve("calendars.yaml"));
    assertThat(firstProblem()).hasToString("calendars.yaml:1: the file is missing");
    assertThatThrownBy(() -> Regime.load(folder.resolve("nowhere")))
        .isInstanceOf(InvalidRegimeException.class)
        .hasMessageContaining("there is no such folder");
  }

  @Test
  void a_file_nobody_would_read_is_refused() throws IOException {
    Files.writeString(folder.resolve("rules-2.yaml"), "rules: []");
    assertThat(firstProblem().place().file()).isEqualTo("rules-2.yaml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "", "../demo", "demo/", "Demo", "."})
  void an_unknown_bundled_regime_is_refused(String id) {
    assertThatThrownBy(() -> Regime.bundled(id))
        .isInstanceOfSatisfying(
            UnknownRegimeException.class, unknown -> assertThat(unknown.id()).isEqualTo(id));
  }

  private int replaceAfter(String file, String mark, String right, String wrong)
      throws IOException {
    return demo.replaceAfter(file, mark, right, wrong);
  }

  private Problem firstProblem() {
    return problems().getFirst();
  }

  private List<Problem> problems() {
    try {
      Regime.load(folder);
    } catch (InvalidRegimeException e) {
      return e.problems();
    }
    throw new AssertionError("the regime was read in spite of its mistake");
  }
}
