package org.manzil.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manzil.rules.BundledRegimes.lastDay;
import static org.manzil.rules.BundledRegimes.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manzil.rules.assessment.Assessment;
import org.manzil.rules.assessment.Outcome;
import org.manzil.rules.facts.BirthDate;
import org.manzil.rules.facts.Facts;
import org.manzil.rules.facts.FactsBuilder;
import org.manzil.rules.law.Actor;
import org.manzil.rules.lint.LintFinding;

/** The regime that was written from the handbook for authors alone. */
class DutchRegimeTest {

  private static final LocalDate SUN_2026_11_22 = LocalDate.of(2026, 11, 22);
  private static final LocalDate MON_2026_11_16 = LocalDate.of(2026, 11, 16);

  private final Regime nl = Regime.bundled("nl");

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvSource({
    "Saturday moves, 2026-11-16, 2026-11-23",
    "Friday stays, 2026-11-20, 2026-11-25",
    "King's Day, 2026-04-22, 2026-04-28",
    "Liberation Day, 2026-04-30, 2026-05-06",
    "Good Friday to Easter Tuesday, 2026-03-29, 2026-04-07",
    "Christmas of 2026, 2026-12-20, 2026-12-28"
  })
  void a_move_is_told_within_five_days_by_atw_1(String why, LocalDate moved, LocalDate last) {
    Assessment answer = assess(adult().movedOut(moved).leavingCountry(false));
    assertThat(lastDay(answer, "moving")).isEqualTo(last);
    assertThat(obligation(answer, "moving").earliest()).isEqualTo(moved.minusWeeks(4));
  }

  @Test
  void coming_for_more_than_four_months_is_registered_within_five_days() {
    FactsBuilder came = adult().arrived(MON_2026_11_16);
    assertThat(lastDay(assess(came.stayDays(124)), "coming-from-abroad")).isEqualTo("2026-11-23");
    assertThat(assess(came.stayDays(120)).outcome()).isEqualTo(Outcome.NOT_CONCERNED);
    assertThat(assess(came.stayDays(121)).outcome()).isEqualTo(Outcome.NEEDS_REGISTRAR);
    assertThat(assess(came.stayDays(123)).outcome()).isEqualTo(Outcome.NEEDS_REGISTRAR);
  }

  @Test
  void leaving_is_told_at_the_earliest_five_days_before_and_before_leaving() {
    Assessment answer = assess(adult().movedOut(MON_2026_11_16).leavingCountry(true));
    assertThat(obligation(answer, "leaving").earliest()).isEqualTo("2026-11-11");
    assertThat(obligation(answer, "leaving").lastDay()).isNull();
    assertThat(obligation(answer, "leaving").explanation().in(Locale.ENGLISH))
        .contains("before you leave");
  }

  @Test
  void somebody_else_acts_for_a_child_under_16() {
    Assessment answer =
        assess(
            Facts.builder()
                .birthDate(BirthDate.parse("2012"))
                .movedOut(MON_2026_11_16)
                .leavingCountry(false));
    assertThat(obligation(answer, "moving").whoActs()).isEqualTo(Actor.PARENT);
  }

  @Test
  void it_needs_neither_a_card_nor_decisions_nor_retention_periods() {
    assertThat(nl.card().facts()).isEmpty();
    assertThat(nl.grounds().all()).isEmpty();
    assertThat(nl.retention()).isEmpty();
    assertThat(RegimeLint.check(RegimeFolder.bundled("nl"))).isEqualTo(List.<LintFinding>of());
  }

  private Assessment assess(FactsBuilder facts) {
    return nl.assess(facts.build(), SUN_2026_11_22);
  }

  private static FactsBuilder adult() {
    return Facts.builder().birthDate(BirthDate.parse("1990-05-17"));
  }
}
