package org.manzil.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manzil.rules.BundledRegimes.lastDay;
import static org.manzil.rules.BundledRegimes.obligation;
import static org.manzil.rules.BundledRegimes.texts;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manzil.rules.assessment.Assessment;
import org.manzil.rules.assessment.ExplanationKind;
import org.manzil.rules.assessment.Outcome;
import org.manzil.rules.facts.Facts;
import org.manzil.rules.facts.FactsBuilder;
import org.manzil.rules.facts.Role;

/** The Austrian Registration Act, clause by clause. */
class AustrianRegimeTest {

  private static final LocalDate MON_2026_11_16 = LocalDate.of(2026, 11, 16);
  private static final LocalDate SUN_2026_11_22 = LocalDate.of(2026, 11, 22);

  private final Regime at = Regime.bundled("at");

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvSource({
    "Monday to Thursday, 2026-11-16, 2026-11-19",
    "Wednesday to Saturday moves to Monday, 2026-11-18, 2026-11-23",
    "Thursday to Sunday moves to Monday, 2026-11-19, 2026-11-23",
    "National Day, 2026-10-23, 2026-10-27",
    "Immaculate Conception, 2026-12-05, 2026-12-09",
    "Good Friday and Easter, 2026-03-31, 2026-04-07",
    "24 December and Christmas of 2025, 2025-12-21, 2025-12-29",
    "Corpus Christi, 2026-06-01, 2026-06-05",
    "over the end of February, 2028-02-28, 2028-03-02"
  })
  void meldeg_3_1_registers_within_three_days_counted_by_avg_32_and_33(
      String why, LocalDate movedIn, LocalDate last) {
    assertThat(lastDay(assess(Facts.builder().movedIn(movedIn)), "moving-in")).isEqualTo(last);
  }

  @Test
  void meldeg_4_1_deregisters_within_three_days_before_or_after() {
    Assessment answer = assess(Facts.builder().movedOut(MON_2026_11_16));
    assertThat(answer.outcome()).isEqualTo(Outcome.CONCERNED);
    assertThat(obligation(answer, "moving-out").earliest()).isEqualTo("2026-11-13");
    assertThat(lastDay(answer, "moving-out")).isEqualTo("2026-11-19");
  }

  @Test
  void moving_on_is_both_duties() {
    Assessment answer =
        assess(Facts.builder().movedIn(MON_2026_11_16).movedOut(MON_2026_11_16.plusDays(2)));
    assertThat(BundledRegimes.rules(answer)).containsExactly("moving-in", "moving-out");
  }

  @Test
  void how_the_days_are_counted_is_said_to_come_from_the_general_rules() {
    var tree =
        obligation(assess(Facts.builder().movedIn(MON_2026_11_16)), "moving-in").explanation();
    assertThat(texts(tree, ExplanationKind.COUNT, Locale.ENGLISH))
        .contains("Day by day: Tue 17.11.2026 (1), Wed 18.11.2026 (2), Thu 19.11.2026 (3).")
        .anyMatch(text -> text.startsWith("The Registration Act itself does not say"));
    assertThat(texts(tree, ExplanationKind.SOURCE, Locale.GERMAN))
        .anyMatch(source -> source.contains("§§ 32(1), 33(2)"));
  }

  @Test
  void meldeg_2_2_exempts_stays_of_no_more_than_three_days() {
    FactsBuilder moved = Facts.builder().movedIn(MON_2026_11_16);
    assertThat(assess(moved.stayDays(3)).outcome()).isEqualTo(Outcome.NOT_CONCERNED);
    assertThat(assess(moved.stayDays(4)).outcome()).isEqualTo(Outcome.CONCERNED);
  }

  @Test
  void meldeg_2_2_leaves_holders_of_a_photo_card_to_the_authority() {
    FactsBuilder moved = Facts.builder().movedIn(MON_2026_11_16);
    assertThat(assess(moved.roles(Set.of(Role.INTERNATIONAL_STAFF))).outcome())
        .isEqualTo(Outcome.NEEDS_REGISTRAR);
  }

  @Test
  void before_the_wording_of_avg_33_that_was_read_no_last_day_is_given() {
    Assessment early = assess(Facts.builder().movedIn(LocalDate.of(2023, 7, 17)));
    assertThat(early.outcome()).isEqualTo(Outcome.CONCERNED);
    assertThat(obligation(early, "moving-in").lastDay()).isNull();
    assertThat(lastDay(assess(Facts.builder().movedIn(LocalDate.of(2023, 7, 18))), "moving-in"))
        .isEqualTo("2023-07-21");
  }

  private Assessment assess(FactsBuilder facts) {
    return at.assess(facts.build(), SUN_2026_11_22);
  }
}
