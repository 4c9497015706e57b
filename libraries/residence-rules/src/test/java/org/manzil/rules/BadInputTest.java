package org.manzil.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manzil.rules.BundledRegimes.lastDay;
import static org.manzil.rules.BundledRegimes.obligation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzil.rules.assessment.Assessment;
import org.manzil.rules.assessment.Outcome;
import org.manzil.rules.facts.FactProblem;
import org.manzil.rules.facts.Facts;
import org.manzil.rules.facts.RefusedFactsException;
import org.manzil.rules.law.Actor;

/** What people mistype, and dates that calendars trip over. */
class BadInputTest {

  private static final LocalDate SUN_2026_11_22 = LocalDate.of(2026, 11, 22);

  private final Regime de = Regime.bundled("de");

  @ParameterizedTest(name = "{0}={1}, {2}={3}")
  @CsvSource({
    "movedIn, 2026-11-20, movedOut, 2026-11-19",
    "arrived, 2026-11-20, movedIn, 2026-11-19",
    "arrived, 2026-11-20, movedOut, 2026-11-19",
    "birthDate, 2026-11-20, movedIn, 2026-11-19",
    "birthDate, 2026-12, movedIn, 2026-11-19",
    "birthDate, 2027, movedIn, 2026-11-19"
  })
  void contradictory_facts_are_refused_in_every_regime(
      String one, String first, String other, String second) {
    Map<String, Object> facts = Map.of(one, first, other, second);
    for (String id : List.of("demo", "de", "at", "ru-mow")) {
      FactProblem problem = problems(Regime.bundled(id), facts).getFirst();
      assertThat(problem.code()).isEqualTo(FactProblem.Code.CONTRADICTION);
      for (String language : List.of("en", "de", "ru")) {
        assertThat(problem.message().in(Locale.of(language))).isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1899-12-31", "2200-01-01", "0001-01-01", "9999-12-31"})
  void dates_far_out_are_refused(String day) {
    assertThat(problems(de, Map.of("movedIn", day)).getFirst().code())
        .isEqualTo(FactProblem.Code.OUT_OF_RANGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-29", "2100-02-29", "2026-13-01", "2026-00-10", "29.02.2028", ""})
  void days_that_there_are_not_are_refused(String day) {
    assertThat(problems(de, Map.of("movedIn", day)).getFirst().code())
        .isEqualTo(FactProblem.Code.WRONG_VALUE);
  }

  @ParameterizedTest
  @CsvSource({"XX", "DE", "be", "DE-BE", "BERLIN"})
  void a_land_that_there_is_not_is_refused(String land) {
    assertThat(problems(de, Map.of("movedIn", "2026-11-20", "land", land)))
        .extracting(FactProblem::fields)
        .containsExactly(List.of("land"));
  }

  @Test
  void moving_on_29_february_ends_on_the_same_weekday() {
    Assessment answer = assess("2028-02-29", "1990-05-17");
    assertThat(lastDay(answer, "moving-in")).isEqualTo("2028-03-14");
  }

  @ParameterizedTest(name = "born {0}, moved in {1}: {2}")
  @CsvSource({
    "2012-02-29, 2028-02-28, PARENT",
    "2012-02-29, 2028-02-29, RESIDENT",
    "2011-02-28, 2027-02-28, RESIDENT",
    "2012-03, 2028-02-29, PARENT",
    "2012-02, 2028-03-01, RESIDENT",
    "2013, 2028-03-01, PARENT",
    "2011, 2028-03-01, RESIDENT"
  })
  void an_age_around_16_is_told_from_births_on_29_february_or_of_an_unknown_day(
      String born, String movedIn, Actor actor) {
    assertThat(obligation(assess(movedIn, born), "moving-in").whoActs()).isEqualTo(actor);
  }

  @ParameterizedTest
  @CsvSource({"2012-03, 2028-03-10", "2012, 2028-03-10"})
  void an_unknown_day_or_month_of_birth_that_decides_is_left_to_the_authority(
      String born, String movedIn) {
    Assessment answer = assess(movedIn, born);
    assertThat(answer.outcome()).isEqualTo(Outcome.NEEDS_REGISTRAR);
    assertThat(answer.reasons()).isNotEmpty();
  }

  @Test
  void every_mistake_is_named_at_once() {
    Map<String, Object> facts = new HashMap<>();
    facts.put("movedIn", "yesterday");
    facts.put("roles", "king");
    facts.put("shoeSize", 44);
    assertThat(problems(de, facts))
        .extracting(problem -> problem.fields().getFirst())
        .containsExactlyInAnyOrder("movedIn", "roles", "shoeSize");
  }

  @Test
  void nothing_told_is_answered_by_a_question() {
    for (String id : List.of("demo", "de", "at", "ru-mow")) {
      Assessment answer = Regime.bundled(id).assess(Facts.builder().build(), SUN_2026_11_22);
      assertThat(answer.outcome()).isEqualTo(Outcome.NEEDS_FACT);
      assertThat(answer.nextFact()).isNotNull();
    }
  }

  private Assessment assess(String movedIn, String born) {
    LocalDate on = LocalDate.parse(movedIn);
    return de.assess(Facts.from(Map.of("movedIn", movedIn, "birthDate", born, "land", "BE")), on);
  }

  private static List<FactProblem> problems(Regime regime, Map<String, Object> facts) {
    try {
      regime.assess(Facts.from(facts), SUN_2026_11_22);
    } catch (RefusedFactsException e) {
      return e.problems();
    }
    throw new AssertionError("nothing was refused");
  }
}
