package org.manzil.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manzil.rules.BundledRegimes.lastDay;
import static org.manzil.rules.BundledRegimes.nextFact;
import static org.manzil.rules.BundledRegimes.obligation;
import static org.manzil.rules.BundledRegimes.rules;
import static org.manzil.rules.BundledRegimes.texts;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.manzil.rules.assessment.Assessment;
import org.manzil.rules.assessment.ExplanationKind;
import org.manzil.rules.assessment.Outcome;
import org.manzil.rules.facts.BirthDate;
import org.manzil.rules.facts.FactName;
import org.manzil.rules.facts.Facts;
import org.manzil.rules.facts.FactsBuilder;
import org.manzil.rules.facts.Purpose;
import org.manzil.rules.facts.Role;
import org.manzil.rules.law.Information;

/** The pilot of Moscow and the Moscow Region, sentence by sentence of its sources. */
class MoscowRegimeTest {

  private static final LocalDate SUN_2026_11_22 = LocalDate.of(2026, 11, 22);
  private static final LocalDate MON_2025_09_01 = LocalDate.of(2025, 9, 1);
  private static final LocalDate TUE_2026_09_01 = LocalDate.of(2026, 9, 1);
  private static final Locale RUSSIAN = Locale.of("ru");

  private final Regime moscow = Regime.bundled("ru-mow");

  @Test
  void a_visa_free_worker_notifies_and_the_source_gives_no_last_day() {
    Assessment answer = assess(worker().arrived(MON_2025_09_01));
    assertThat(answer.outcome()).isEqualTo(Outcome.CONCERNED);
    assertThat(rules(answer)).containsExactly("first-notice-of-workers", "electronic-card");
    assertThat(obligation(answer, "first-notice-of-workers").lastDay()).isNull();
    assertThat(obligation(answer, "first-notice-of-workers").explanation().in(Locale.ENGLISH))
        .contains("The source gives no last day.")
        .contains("Ask the migration centre");
    assertThat(obligation(answer, "first-notice-of-workers").explanation().in(RUSSIAN))
        .contains("Спросите в миграционном центре");
  }

  @Test
  void who_arrived_before_1_september_2025_had_90_days_by_the_published_count() {
    Assessment answer = assess(worker().arrived(MON_2025_09_01.minusDays(1)));
    assertThat(rules(answer)).containsExactly("already-here", "electronic-card");
    assertThat(obligation(answer, "already-here").since()).isEqualTo("2025-09-01");
    assertThat(lastDay(answer, "already-here")).isEqualTo("2025-11-30");
    assertThat(
            texts(
                obligation(answer, "already-here").explanation(),
                ExplanationKind.COUNT,
                Locale.ENGLISH))
        .anyMatch(text -> text.contains("29 November 2025") && text.contains("(RIA)"));
  }

  @Test
  void the_90_days_concern_any_purpose_but_not_who_had_left_before() {
    FactsBuilder student =
        person()
            .visaFree(true)
            .purpose(Purpose.STUDY)
            .stayDays(300)
            .arrived(LocalDate.of(2025, 2, 3));
    assertThat(rules(assess(student))).containsExactly("already-here");
    Assessment left = assess(student.movedOut(LocalDate.of(2025, 8, 20)).leavingCountry(true));
    assertThat(left.outcome()).isEqualTo(Outcome.NOT_CONCERNED);
  }

  @Test
  void from_1_september_2026_other_purposes_of_more_than_90_days_are_concerned() {
    FactsBuilder student =
        person().visaFree(true).purpose(Purpose.STUDY).stayDays(91).arrived(TUE_2026_09_01);
    assertThat(rules(assess(student))).containsExactly("first-notice-of-others");
    assertThat(assess(student.stayDays(90)).outcome()).isEqualTo(Outcome.NOT_CONCERNED);
  }

  @Test
  void other_purposes_before_that_day_are_left_to_a_registrar() {
    FactsBuilder student =
        person()
            .visaFree(true)
            .purpose(Purpose.STUDY)
            .stayDays(91)
            .arrived(TUE_2026_09_01.minusDays(1));
    Assessment answer = assess(student);
    assertThat(answer.outcome()).isEqualTo(Outcome.NEEDS_REGISTRAR);
    assertThat(answer.reasons().getFirst().in(Locale.ENGLISH)).contains("Ask the migration centre");
  }

  @Test
  void every_change_of_a_worker_is_notified_without_a_known_last_day() {
    Assessment answer =
        assess(
            worker()
                .arrived(LocalDate.of(2026, 1, 10))
                .movedOut(LocalDate.of(2026, 11, 20))
                .leavingCountry(false));
    assertThat(obligation(answer, "change-of-workers").lastDay()).isNull();
  }

  @Test
  void who_came_with_a_visa_for_another_purpose_is_not_concerned_and_is_asked_nothing_more() {
    Assessment answer =
        assess(
            Facts.builder()
                .visaFree(false)
                .purpose(Purpose.FAMILY)
                .arrived(LocalDate.of(2026, 11, 1))
                .movedIn(LocalDate.of(2026, 11, 1)));
    assertThat(answer.outcome()).isEqualTo(Outcome.NOT_CONCERNED);
  }

  @Test
  void a_worker_with_a_visa_is_left_to_a_registrar_because_of_the_card() {
    Assessment answer =
        assess(person().visaFree(false).purpose(Purpose.WORK).arrived(LocalDate.of(2026, 11, 1)));
    assertThat(answer.outcome()).isEqualTo(Outcome.NEEDS_REGISTRAR);
  }

  @Test
  void citizens_of_belarus_are_not_concerned() {
    Assessment answer = assess(worker().nationality("BY").arrived(LocalDate.of(2026, 11, 1)));
    assertThat(answer.outcome()).isEqualTo(Outcome.NOT_CONCERNED);
    assertThat(answer.reasons().getFirst().in(RUSSIAN))
        .isEqualTo("Граждан Белоруссии это не касается.");
  }

  @Test
  void minors_are_not_concerned_until_their_eighteenth_birthday() {
    LocalDate arrived = LocalDate.of(2026, 11, 1);
    assertThat(assess(worker().birthDate(BirthDate.parse("2008-11-02")).arrived(arrived)).outcome())
        .isEqualTo(Outcome.NOT_CONCERNED);
    assertThat(assess(worker().birthDate(BirthDate.parse("2008-11-01")).arrived(arrived)).outcome())
        .isEqualTo(Outcome.CONCERNED);
    assertThat(assess(worker().birthDate(BirthDate.parse("2008")).arrived(arrived)).outcome())
        .isEqualTo(Outcome.NEEDS_REGISTRAR);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void diplomats_their_families_and_international_staff_are_not_concerned(Role role) {
    assertThat(assess(worker().roles(Set.of(role)).arrived(LocalDate.of(2026, 11, 1))).outcome())
        .isEqualTo(Outcome.NOT_CONCERNED);
  }

  @Test
  void the_nationality_is_asked_only_after_the_rest_makes_it_matter() {
    FactsBuilder facts = Facts.builder();
    assertThat(nextFact(assess(facts))).isEqualTo(FactName.ARRIVED);
    facts.arrived(LocalDate.of(2026, 11, 1));
    assertThat(nextFact(assess(facts))).isEqualTo(FactName.VISA_FREE);
    assertThat(nextFact(assess(facts.visaFree(true)))).isEqualTo(FactName.PURPOSE);
    assertThat(nextFact(assess(facts.purpose(Purpose.WORK)))).isEqualTo(FactName.NATIONALITY);
  }

  @Test
  void border_biometrics_is_information_and_no_duty() {
    assertThat(moscow.information(SUN_2026_11_22))
        .extracting(Information::id)
        .contains("border-biometrics");
    assertThat(moscow.information(LocalDate.of(2024, 11, 30))).isEmpty();
    assertThat(moscow.law().duties()).noneMatch(duty -> duty.code().contains("biometrics"));
  }

  private Assessment assess(FactsBuilder facts) {
    return moscow.assess(facts.build(), SUN_2026_11_22);
  }

  private static FactsBuilder worker() {
    return person().visaFree(true).purpose(Purpose.WORK).movedIn(null);
  }

  private static FactsBuilder person() {
    return Facts.builder()
        .nationality("UZ")
        .birthDate(BirthDate.parse("1990-05-17"))
        .roles(Set.of());
  }
}
