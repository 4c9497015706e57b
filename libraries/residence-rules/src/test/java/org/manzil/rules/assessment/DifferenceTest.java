package org.manzil.rules.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.manzil.rules.Regime;
import org.manzil.rules.facts.BirthDate;
import org.manzil.rules.facts.Facts;
import org.manzil.rules.facts.FactsBuilder;
import org.manzil.rules.facts.Role;
import org.manzil.rules.law.Actor;

/** "What if I move on the 3rd?" */
class DifferenceTest {

  private static final LocalDate FRI_2026_11_20 = LocalDate.of(2026, 11, 20);
  private static final LocalDate THU_2026_12_03 = LocalDate.of(2026, 12, 3);
  private static final LocalDate SUN_2026_11_22 = LocalDate.of(2026, 11, 22);

  private final Regime demo = Regime.bundled("demo");

  @Test
  void moving_later_moves_the_last_days_of_both_duties() {
    Difference difference =
        compare(person().movedIn(FRI_2026_11_20), person().movedIn(THU_2026_12_03));
    assertThat(difference.in(Locale.ENGLISH))
        .containsExactly(
            "Notify that you have moved in: the last day moves from Tue 01.12.2026 to Mon"
                + " 14.12.2026.",
            "Confirm that you provide the dwelling: the last day moves from Fri 04.12.2026 to Thu"
                + " 17.12.2026.");
    assertThat(difference.changes().getFirst()).isInstanceOf(Change.OfLastDay.class);
  }

  @Test
  void the_same_facts_change_nothing() {
    Difference none = compare(person().movedIn(FRI_2026_11_20), person().movedIn(FRI_2026_11_20));
    assertThat(none.changes()).isEmpty();
    assertThat(none.in(Locale.GERMAN)).containsExactly("Es ändert sich nichts.");
    assertThat(none.toMap(Locale.ENGLISH).get("changes")).isEqualTo(List.of());
  }

  @Test
  void an_exemption_ends_the_duties_and_changes_the_answer() {
    Difference difference =
        compare(
            person().movedIn(FRI_2026_11_20),
            person().movedIn(FRI_2026_11_20).roles(Set.of(Role.DIPLOMAT)));
    assertThat(difference.changes())
        .extracting(change -> change.getClass().getSimpleName())
        .containsExactly("OfOutcome", "Gone", "Gone");
    assertThat(difference.in(Locale.of("ru")).getFirst())
        .isEqualTo("Ответ меняется: было «касается вас», стало «не касается вас».");
  }

  @Test
  void another_move_ends_one_duty_and_begins_another_with_its_earliest_day() {
    Difference difference =
        compare(
            person().movedOut(FRI_2026_11_20).leavingCountry(true),
            person().movedOut(THU_2026_12_03).leavingCountry(true));
    assertThat(difference.in(Locale.ENGLISH))
        .containsExactly(
            "Notify that you are leaving the country: the last day moves from Fri 27.11.2026 to Thu"
                + " 10.12.2026.",
            "Notify that you are leaving the country: the earliest day moves from Fri 13.11.2026 to"
                + " Thu 26.11.2026.");
    Difference stays =
        compare(
            person().movedOut(FRI_2026_11_20).leavingCountry(true),
            person().movedOut(FRI_2026_11_20).leavingCountry(false));
    assertThat(stays.in(Locale.ENGLISH))
        .contains("No longer: Notify that you are leaving the country.")
        .anyMatch(text -> text.startsWith("New: Notify your new address, by Fri 04.12.2026"));
  }

  @Test
  void who_must_act_and_the_rule_can_change_too() {
    Difference child =
        compare(
            person().movedIn(FRI_2026_11_20),
            person().movedIn(FRI_2026_11_20).birthDate(BirthDate.parse("2015")));
    assertThat(child.changes())
        .singleElement()
        .isEqualTo(
            new Change.OfActor(
                child.after().obligations().getFirst().duty(), Actor.RESIDENT, Actor.PARENT));
    Difference earlier =
        compare(person().movedIn(FRI_2026_11_20), person().movedIn(LocalDate.of(2025, 11, 20)));
    assertThat(earlier.changes())
        .extracting(change -> change.getClass().getSimpleName())
        .contains("OfRule", "OfLastDay");
  }

  @Test
  void a_last_day_can_come_and_go() {
    LocalDate afterTheCalendar = LocalDate.of(2029, 6, 1);
    FactsBuilder far = person().movedIn(afterTheCalendar);
    assertThat(compare(person().movedIn(FRI_2026_11_20), far).in(Locale.ENGLISH).getFirst())
        .isEqualTo(
            "Notify that you have moved in: there is no last day any more; before, it was Tue"
                + " 01.12.2026.");
    assertThat(compare(far, person().movedIn(FRI_2026_11_20)).in(Locale.ENGLISH).getFirst())
        .isEqualTo(
            "Notify that you have moved in: the last day is Tue 01.12.2026; before, there was"
                + " none.");
    assertThatThrownBy(
            () -> DayChange.said("diff.last-day", demo.law().duties().getFirst(), null, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_dry_run_on_two_days_can_be_compared() {
    Facts facts = person().movedIn(FRI_2026_11_20).build();
    Difference days =
        Difference.between(
            demo.assess(facts, SUN_2026_11_22), demo.assess(facts, SUN_2026_11_22.plusYears(1)));
    assertThat(days.changes()).as("its own day judges it for ever").isEmpty();
  }

  private Difference compare(FactsBuilder one, FactsBuilder other) {
    return demo.compare(one.build(), other.build(), SUN_2026_11_22);
  }

  private static FactsBuilder person() {
    return Facts.builder()
        .visaFree(true)
        .nationality("UZ")
        .birthDate(BirthDate.parse("1990-05-17"))
        .roles(Set.of());
  }
}
