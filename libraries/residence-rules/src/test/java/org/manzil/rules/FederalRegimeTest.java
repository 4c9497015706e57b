package org.manzil.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.manzil.rules.assessment.Assessment;
import org.manzil.rules.assessment.Obligation;
import org.manzil.rules.assessment.Outcome;
import org.manzil.rules.facts.BirthDate;
import org.manzil.rules.facts.FactName;
import org.manzil.rules.facts.Facts;
import org.manzil.rules.facts.FactsBuilder;
import org.manzil.rules.facts.Purpose;
import org.manzil.rules.facts.RefusedFactsException;
import org.manzil.rules.law.Actor;

/** What a regime can say beyond what the invented one does. */
class FederalRegimeTest {

  private static final LocalDate TUE_2026_12_22 = LocalDate.of(2026, 12, 22);
  private static final LocalDate WED_2026_12_23 = LocalDate.of(2026, 12, 23);

  private final Regime federal = Regime.load(fixture());

  @Test
  void the_part_of_the_country_is_asked_for_only_where_it_changes_the_last_day() {
    FactsBuilder moved = here().movedIn(TUE_2026_12_22);
    assertThat(last(moved)).isEqualTo("2027-01-05");
    moved.movedIn(WED_2026_12_23);
    assertThat(Objects.requireNonNull(assess(moved).nextFact()).name()).isEqualTo(FactName.LAND);
    assertThat(last(moved.land("BE"))).isEqualTo("2027-01-06");
    assertThat(last(moved.land("BY"))).isEqualTo("2027-01-07");
  }

  @Test
  void an_unknown_part_of_the_country_is_refused() {
    assertThatThrownBy(() -> assess(here().movedIn(TUE_2026_12_22).land("XX")))
        .isInstanceOfSatisfying(
            RefusedFactsException.class,
            refused -> assertThat(refused.problems().getFirst().fields()).containsExactly("land"));
  }

  @Test
  void a_duty_without_a_number_in_its_source_has_no_last_day_and_says_whom_to_ask() {
    Assessment assessment = assess(worker().birthDate(BirthDate.parse("1990")));
    Obligation tell = obligation(assessment, "tell");
    assertThat(assessment.outcome()).isEqualTo(Outcome.CONCERNED);
    assertThat(tell.lastDay()).isNull();
    assertThat(tell.explanation().in(Locale.ENGLISH))
        .isEqualTo(
            "Tell your address. Arrived Tue 01.12.2026. The source gives no last day. Ask a"
                + " registrar by when.");
  }

  @Test
  void who_must_act_may_hang_on_a_fact_or_on_a_registrar() {
    Assessment asked = assess(worker());
    assertThat(Objects.requireNonNull(asked.nextFact()).name()).isEqualTo(FactName.BIRTH_DATE);
    Assessment open = assess(worker().birthDate(BirthDate.parse("2010")));
    assertThat(rules(open)).doesNotContain("tell");
    assertThat(open.reasons()).hasSize(1);
    Assessment child = assess(worker().birthDate(BirthDate.parse("2011")));
    assertThat(obligation(child, "tell").whoActs()).isEqualTo(Actor.PARENT);
  }

  @Test
  void a_rule_about_people_already_here_counts_from_its_own_first_day() {
    Assessment assessment =
        assess(here().movedIn(LocalDate.of(2025, 8, 1)).arrived(LocalDate.of(2025, 7, 1)));
    Obligation already = obligation(assessment, "already-here");
    assertThat(already.since()).isEqualTo("2025-09-01");
    assertThat(already.lastDay()).isEqualTo("2025-11-29");
  }

  @Test
  void an_exemption_needs_all_of_its_conditions() {
    FactsBuilder early = here().movedIn(TUE_2026_12_22).arrived(LocalDate.of(2024, 7, 1));
    assertThat(rules(assess(early))).contains("already-here");
    assertThat(rules(assess(early.purpose(Purpose.FAMILY)))).containsExactly("register");
  }

  @Test
  void an_arrival_is_asked_for_even_when_a_move_was_told() {
    Assessment assessment =
        assess(Facts.builder().movedIn(TUE_2026_12_22).visaFree(true).purpose(Purpose.WORK));
    assertThat(assessment.outcome()).isEqualTo(Outcome.NEEDS_FACT);
    assertThat(Objects.requireNonNull(assessment.nextFact()).name()).isEqualTo(FactName.ARRIVED);
    assertThat(rules(assessment)).as("what is already sure").containsExactly("register");
  }

  private Assessment assess(FactsBuilder facts) {
    return federal.assess(facts.build(), TUE_2026_12_22);
  }

  private LocalDate last(FactsBuilder facts) {
    return Objects.requireNonNull(obligation(assess(facts), "register").lastDay());
  }

  private static List<String> rules(Assessment assessment) {
    return assessment.obligations().stream().map(one -> one.rule().id()).toList();
  }

  private static Obligation obligation(Assessment assessment, String rule) {
    return assessment.obligations().stream()
        .filter(one -> one.rule().id().equals(rule))
        .findAny()
        .orElseThrow();
  }

  private static FactsBuilder worker() {
    return here()
        .movedIn(TUE_2026_12_22)
        .arrived(LocalDate.of(2026, 12, 1))
        .visaFree(true)
        .purpose(Purpose.WORK);
  }

  private static FactsBuilder here() {
    return Facts.builder().arrived(LocalDate.of(2025, 1, 1)).visaFree(false).purpose(Purpose.OTHER);
  }

  private static Path fixture() {
    try {
      URI folder = Objects.requireNonNull(FederalRegimeTest.class.getResource("federal")).toURI();
      return Path.of(folder);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
