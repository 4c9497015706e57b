package org.manzil.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manzil.rules.BundledRegimes.lastDay;
import static org.manzil.rules.BundledRegimes.nextFact;
import static org.manzil.rules.BundledRegimes.obligation;
import static org.manzil.rules.BundledRegimes.rules;
import static org.manzil.rules.BundledRegimes.texts;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manzil.rules.assessment.Assessment;
import org.manzil.rules.assessment.ExplanationKind;
import org.manzil.rules.assessment.Outcome;
import org.manzil.rules.facts.BirthDate;
import org.manzil.rules.facts.FactName;
import org.manzil.rules.facts.Facts;
import org.manzil.rules.facts.FactsBuilder;
import org.manzil.rules.facts.Purpose;
import org.manzil.rules.facts.Role;
import org.manzil.rules.law.Actor;
import org.manzil.rules.law.Information;
import org.manzil.rules.law.NoticeKind;
import org.manzil.rules.retention.EndOfKeeping;

/** The Federal Act on Registration, clause by clause. */
class GermanRegimeTest {

  private static final LocalDate WED_2025_04_02 = LocalDate.of(2025, 4, 2);
  private static final LocalDate SAT_2026_08_01 = LocalDate.of(2026, 8, 1);
  private static final LocalDate THU_2026_05_21 = LocalDate.of(2026, 5, 21);
  private static final LocalDate SUN_2026_11_22 = LocalDate.of(2026, 11, 22);

  private final Regime de = Regime.bundled("de");

  @Test
  void bmg_17_1_registers_within_two_weeks_of_moving_in() {
    Assessment answer = assess(adult().movedIn(WED_2025_04_02));
    assertThat(answer.outcome()).isEqualTo(Outcome.CONCERNED);
    assertThat(lastDay(answer, "moving-in")).isEqualTo("2025-04-16");
    assertThat(obligation(answer, "moving-in").earliest()).isNull();
    assertThat(obligation(answer, "moving-in").whoActs()).isEqualTo(Actor.RESIDENT);
    assertThat(answer.obligationFor(NoticeKind.ARRIVAL)).isPresent();
    assertThat(answer.obligationFor(NoticeKind.CHANGE)).isPresent();
  }

  @Test
  void the_count_is_written_out_with_the_holidays_near_its_end() {
    var tree = obligation(assess(adult().movedIn(WED_2025_04_02)), "moving-in").explanation();
    assertThat(tree.in(Locale.ENGLISH))
        .isEqualTo(
            "Whoever moves into a dwelling registers it within two weeks of moving in. Moved in Wed"
                + " 02.04.2025, that day is not counted; 2 weeks, ending Wed 16.04.2025. Last day:"
                + " Wed 16.04.2025.");
    assertThat(texts(tree, ExplanationKind.COUNT, Locale.ENGLISH))
        .containsExactly("Week by week: Wed 09.04.2025 (1), Wed 16.04.2025 (2).");
    assertThat(texts(tree, ExplanationKind.HOLIDAY, Locale.ENGLISH))
        .containsExactly(
            "Fri 18.04.2025 would be a public holiday (Good Friday); the last day lies before it.",
            "Mon 21.04.2025 would be a public holiday (Easter Monday); the last day lies before"
                + " it.");
    assertThat(texts(tree, ExplanationKind.SOURCE, Locale.ENGLISH))
        .anyMatch(source -> source.contains("Bundesmeldegesetz (BMG), § 17(1)"))
        .anyMatch(source -> source.contains("193 BGB"));
  }

  @Test
  void the_answer_is_spoken_in_german_from_end_to_end() {
    var tree = obligation(assess(adult().movedIn(WED_2025_04_02)), "moving-in").explanation();
    assertThat(tree.in(Locale.GERMAN))
        .startsWith("Wer eine Wohnung bezieht, meldet sich innerhalb von zwei Wochen")
        .endsWith(
            "dieser Tag zählt nicht mit; 2 Wochen, Ende Mi. 16.04.2025. Letzter Tag: Mi. 16.04.2025.");
    assertThat(de.speaking(Locale.FRENCH)).isEqualTo(Locale.ENGLISH);
    assertThat(de.speaking(Locale.GERMANY)).isEqualTo(Locale.GERMANY);
  }

  @Test
  void bmg_17_2_deregisters_within_two_weeks_at_the_earliest_one_week_before() {
    Assessment answer = assess(adult().movedOut(WED_2025_04_02).leavingCountry(true));
    assertThat(rules(answer)).containsExactly("moving-out");
    assertThat(obligation(answer, "moving-out").earliest()).isEqualTo("2025-03-26");
    assertThat(lastDay(answer, "moving-out")).isEqualTo("2025-04-16");
    assertThat(answer.obligationFor(NoticeKind.DEPARTURE)).isPresent();
  }

  @Test
  void bmg_17_2_does_not_concern_who_stays_in_the_country() {
    Assessment answer = assess(adult().movedOut(WED_2025_04_02).leavingCountry(false));
    assertThat(answer.outcome()).isEqualTo(Outcome.NOT_CONCERNED);
    assertThat(de.information(SUN_2026_11_22))
        .extracting(Information::id)
        .contains("no-new-dwelling", "newborns");
  }

  @ParameterizedTest
  @CsvSource({"2009-04-03, PARENT", "2009-04-02, RESIDENT", "2010, PARENT", "2008, RESIDENT"})
  void bmg_17_3_others_act_for_persons_under_16(String born, Actor actor) {
    Assessment answer =
        assess(Facts.builder().birthDate(BirthDate.parse(born)).movedIn(WED_2025_04_02));
    assertThat(obligation(answer, "moving-in").whoActs()).isEqualTo(actor);
  }

  @Test
  void bmg_17_3_names_those_into_whose_dwelling_the_child_moves() {
    Assessment answer =
        assess(Facts.builder().birthDate(BirthDate.parse("2015")).movedIn(WED_2025_04_02));
    assertThat(
            texts(
                obligation(answer, "moving-in").explanation(),
                ExplanationKind.WHO_ACTS,
                Locale.ENGLISH))
        .anyMatch(text -> text.contains("those into whose dwelling"));
  }

  @Test
  void bmg_17_3_an_unknown_birth_day_around_16_is_left_to_the_authority() {
    Assessment answer =
        assess(Facts.builder().birthDate(BirthDate.parse("2009")).movedIn(WED_2025_04_02));
    assertThat(answer.outcome()).isEqualTo(Outcome.NEEDS_REGISTRAR);
  }

  @Test
  void bmg_19_the_provider_confirms_within_the_same_two_weeks() {
    Assessment answer = assess(adult().movedIn(WED_2025_04_02));
    assertThat(obligation(answer, "provider-confirms").whoActs()).isEqualTo(Actor.HOST);
    assertThat(lastDay(answer, "provider-confirms")).isEqualTo("2025-04-16");
    assertThat(obligation(answer, "moving-in").bring())
        .anyMatch(text -> text.in(Locale.ENGLISH).contains("a lease does not replace it"));
  }

  @Test
  void bmg_19_asks_for_no_confirmation_of_moving_out() {
    assertThat(rules(assess(adult().movedOut(WED_2025_04_02).leavingCountry(true))))
        .doesNotContain("provider-confirms");
  }

  @Test
  void bmg_27_2_exempts_a_told_visit_of_up_to_three_months_and_asks_nobody_else() {
    FactsBuilder moved = adult().movedIn(WED_2025_04_02);
    assertThat(assess(moved).nextFact()).isNull();
    assertThat(
            texts(
                obligation(assess(moved), "moving-in").explanation(),
                ExplanationKind.UNLESS,
                Locale.ENGLISH))
        .anyMatch(text -> text.contains("For a visit of up to three months"));
    assertThat(assess(moved.purpose(Purpose.VISIT).stayDays(89)).outcome())
        .isEqualTo(Outcome.NOT_CONCERNED);
    assertThat(assess(moved.stayDays(90)).outcome()).isEqualTo(Outcome.NEEDS_REGISTRAR);
    assertThat(assess(moved.stayDays(184)).outcome()).isEqualTo(Outcome.NEEDS_REGISTRAR);
    assertThat(assess(moved.stayDays(185)).outcome()).isEqualTo(Outcome.CONCERNED);
    assertThat(assess(moved.purpose(Purpose.WORK).stayDays(30)).outcome())
        .isEqualTo(Outcome.CONCERNED);
  }

  @Test
  void what_was_told_and_is_not_the_case_is_said_to_be_checked() {
    Assessment worker = assess(adult().movedIn(WED_2025_04_02).purpose(Purpose.WORK));
    var tree = obligation(worker, "moving-in").explanation();
    assertThat(texts(tree, ExplanationKind.NOT_EXEMPT, Locale.ENGLISH)).hasSize(2);
    assertThat(texts(tree, ExplanationKind.UNLESS, Locale.ENGLISH)).hasSize(2);
  }

  @Test
  void the_tree_leads_from_the_rule_over_source_and_facts_to_the_count() {
    var tree =
        obligation(assess(adult().movedIn(WED_2025_04_02)), "provider-confirms").explanation();
    assertThat(tree.kind()).isEqualTo(ExplanationKind.RULE);
    assertThat(tree.because())
        .extracting(node -> node.kind())
        .containsExactly(
            ExplanationKind.SOURCE,
            ExplanationKind.RULE,
            ExplanationKind.FACT,
            ExplanationKind.COUNT);
    assertThat(tree.because().get(1).because())
        .extracting(node -> node.kind())
        .containsExactly(ExplanationKind.SOURCE);
  }

  @Test
  void bmg_26_leaves_diplomats_and_international_staff_to_the_authority() {
    FactsBuilder moved = adult().movedIn(WED_2025_04_02);
    assertThat(assess(moved.roles(Set.of(Role.DIPLOMAT))).outcome())
        .isEqualTo(Outcome.NEEDS_REGISTRAR);
    assertThat(assess(moved.roles(Set.of(Role.INTERNATIONAL_STAFF))).outcome())
        .isEqualTo(Outcome.NEEDS_REGISTRAR);
    assertThat(assess(moved.roles(Set.of())).outcome()).isEqualTo(Outcome.CONCERNED);
  }

  @Test
  void the_land_is_asked_for_only_where_a_holiday_could_matter() {
    LocalDate wed = LocalDate.of(2026, 12, 23);
    assertThat(nextFact(assess(adult().movedIn(wed)))).isEqualTo(FactName.LAND);
    assertThat(lastDay(assess(adult().movedIn(wed).land("BE")), "moving-in"))
        .isEqualTo("2027-01-06");
    assertThat(lastDay(assess(adult().movedIn(wed).land("BW")), "moving-in"))
        .isEqualTo("2027-01-07");
    assertThat(assess(adult().movedIn(WED_2025_04_02)).nextFact()).isNull();
  }

  @Test
  void a_holiday_of_some_places_moves_no_last_day_and_is_named() {
    // Two weeks from Saturday 1 August 2026 end on Saturday the 15th, which moves anyway.
    assertThat(lastDay(assess(adult().movedIn(SAT_2026_08_01)), "moving-in"))
        .isEqualTo("2026-08-17");
    Assessment saxony = assess(adult().movedIn(THU_2026_05_21).land("SN"));
    assertThat(lastDay(saxony, "moving-in")).isEqualTo("2026-06-04");
    assertThat(
            texts(
                obligation(saxony, "moving-in").explanation(),
                ExplanationKind.HOLIDAY,
                Locale.ENGLISH))
        .anyMatch(text -> text.contains("in some places") && text.contains("Corpus Christi"));
    assertThat(lastDay(assess(adult().movedIn(THU_2026_05_21).land("HE")), "moving-in"))
        .isEqualTo("2026-06-05");
  }

  @Test
  void nothing_is_in_force_before_1_november_2015_and_no_holiday_is_known_after_2029() {
    assertThat(assess(adult().movedIn(LocalDate.of(2015, 10, 31))).outcome())
        .isEqualTo(Outcome.NOT_CONCERNED);
    Assessment far = assess(adult().movedIn(LocalDate.of(2030, 3, 1)));
    assertThat(far.outcome()).isEqualTo(Outcome.CONCERNED);
    assertThat(obligation(far, "moving-in").lastDay()).isNull();
    assertThat(obligation(far, "moving-in").explanation().in(Locale.ENGLISH))
        .contains("no last day can be given")
        .contains("Meldebehörde");
  }

  @Test
  void bmg_13_2_sets_data_apart_after_five_years_and_ends_after_fifty_more() {
    var first = de.retention().getFirst();
    assertThat(first.then()).isEqualTo(EndOfKeeping.RESTRICT);
    assertThat(first.lastDay(WED_2025_04_02)).isEqualTo("2030-12-31");
    assertThat(de.retention().getLast().lastDay(WED_2025_04_02)).isEqualTo("2080-12-31");
    assertThat(first.source().section()).isEqualTo("§ 13(2)");
  }

  @Test
  void every_obligation_names_its_section() {
    assertThat(
            Objects.requireNonNull(
                obligation(assess(adult().movedIn(WED_2025_04_02)), "provider-confirms")
                    .rule()
                    .source()
                    .section()))
        .isEqualTo("§ 19(1), (4)");
  }

  private Assessment assess(FactsBuilder facts) {
    return de.assess(facts.build(), SUN_2026_11_22);
  }

  private static FactsBuilder adult() {
    return Facts.builder().birthDate(BirthDate.parse("1990-05-17"));
  }
}
