package org.manzil.rules.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzil.rules.facts.FactProblem.Code;

class FactsTest {

  private static final LocalDate SUN_2026_11_22 = LocalDate.of(2026, 11, 22);

  @Test
  void all_facts_are_read() {
    Map<String, Object> values = new HashMap<>();
    values.put("purpose", "work");
    values.put("visaFree", true);
    values.put("arrived", "2026-11-01");
    values.put("stayDays", 91);
    values.put("movedIn", "2026-11-20");
    values.put("movedOut", "2026-11-21");
    values.put("leavingCountry", false);
    values.put("land", "BE");
    values.put("nationality", "UZ");
    values.put("birthDate", "1990-05");
    values.put("roles", List.of("diplomat-family"));
    values.put("familyLink", "parent-of-citizen");
    Facts facts = Facts.from(values);
    assertThat(facts.toString())
        .isEqualTo(
            "Facts[purpose=WORK, visaFree=true, arrived=2026-11-01, stayDays=91,"
                + " movedIn=2026-11-20, movedOut=2026-11-21, leavingCountry=false, land=BE,"
                + " nationality=UZ, birthDate=BirthDate[earliest=1990-05-01, latest=1990-05-31],"
                + " roles=[DIPLOMAT_FAMILY], familyLink=PARENT_OF_CITIZEN]");
    assertThat(facts.toBuilder().build()).isEqualTo(facts);
  }

  @Test
  void null_is_not_told_and_an_empty_list_of_roles_is_none() {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("roles", List.of());
    values.put("purpose", null);
    Facts facts = Facts.from(values);
    assertThat(facts.purpose()).isNull();
    assertThat(facts.roles()).isEmpty();
    assertThat(Facts.builder().build().roles()).isNull();
  }

  @ParameterizedTest
  @MethodSource("wrongValues")
  void a_wrong_value_is_refused_and_named(String fact, Object value) {
    List<FactProblem> problems = refused(() -> Facts.from(Map.of(fact, value)));
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().fields()).containsExactly(fact);
    assertThat(problems.getFirst().code()).isEqualTo(Code.WRONG_VALUE);
    assertThat(problems.getFirst().message().in(Locale.of("ru"))).isNotBlank();
  }

  static Stream<Arguments> wrongValues() {
    return Stream.of(
        Arguments.of("purpose", "WORK"),
        Arguments.of("purpose", 1),
        Arguments.of("visaFree", "true"),
        Arguments.of("arrived", "2026-02-30"),
        Arguments.of("arrived", "20.11.2026"),
        Arguments.of("movedIn", "2026-11-20T00:00:00Z"),
        Arguments.of("movedOut", "+12026-11-20"),
        Arguments.of("stayDays", "90"),
        Arguments.of("stayDays", 90.5),
        Arguments.of("stayDays", 0),
        Arguments.of("stayDays", Long.MAX_VALUE),
        Arguments.of("leavingCountry", 1),
        Arguments.of("land", "Berlin"),
        Arguments.of("nationality", "uz"),
        Arguments.of("nationality", "XX"),
        Arguments.of("birthDate", "1990-13"),
        Arguments.of("birthDate", "1990-00-00"),
        Arguments.of("birthDate", ""),
        Arguments.of("birthDate", 1990),
        Arguments.of("familyLink", "cousin"),
        Arguments.of("roles", "diplomat"),
        Arguments.of("roles", List.of("king")),
        Arguments.of("roles", Arrays.asList("diplomat", null)));
  }

  @Test
  void every_problem_is_reported_and_no_value_is_repeated() {
    Map<String, Object> values = Map.of("location", "secret", "visaFree", "secret");
    assertThatThrownBy(() -> Facts.from(values))
        .isInstanceOf(RefusedFactsException.class)
        .hasMessage("[[location] unknown-fact, [visaFree] wrong-value]");
  }

  @ParameterizedTest
  @CsvSource({
    "movedOut, movedIn, 2026-11-01, 2026-11-02, movedIn movedOut",
    "movedIn, arrived, 2026-11-01, 2026-11-02, arrived movedIn",
    "movedOut, arrived, 2026-11-01, 2026-11-02, arrived movedOut",
    "movedIn, birthDate, 2026-11-01, 2026-11-02, birthDate movedIn",
    "movedIn, birthDate, 1989-12-31, 1990, birthDate movedIn",
    "movedOut, birthDate, 1990-04-30, 1990-05, birthDate movedOut",
    "visaFree, birthDate, true, 2026-11-23, birthDate"
  })
  void contradictory_facts_are_refused_by_name(
      String one, String other, String value, String otherValue, String fields) {
    Object first = value.equals("true") ? true : value;
    Facts facts = Facts.from(Map.of(one, first, other, otherValue));
    List<FactProblem> problems = refused(() -> refuse(facts));
    assertThat(problems.getFirst().fields()).containsExactly(fields.split(" "));
    assertThat(problems.getFirst().code()).isEqualTo(Code.CONTRADICTION);
  }

  @Test
  void days_too_far_out_are_refused() {
    assertThat(refused(() -> refuse(Facts.builder().movedIn(LocalDate.MAX).build())).getFirst())
        .extracting(FactProblem::code)
        .isEqualTo(Code.OUT_OF_RANGE);
    assertThat(refused(() -> refuse(Facts.from(Map.of("arrived", "1066-10-14")))).getFirst())
        .extracting(FactProblem::code)
        .isEqualTo(Code.OUT_OF_RANGE);
    assertThat(refused(() -> refuse(Facts.from(Map.of("birthDate", "0001")))).getFirst())
        .extracting(FactProblem::code)
        .isEqualTo(Code.OUT_OF_RANGE);
  }

  @Test
  void facts_on_the_same_day_and_births_that_may_fit_are_no_contradiction() {
    refuse(
        Facts.builder()
            .arrived(SUN_2026_11_22)
            .movedIn(SUN_2026_11_22)
            .movedOut(SUN_2026_11_22)
            .birthDate(BirthDate.parse("2026"))
            .roles(Set.of())
            .build());
  }

  @ParameterizedTest
  @CsvSource({
    "2008-02-29, 2026-02-28, 17, 17",
    "2008-02-29, 2026-03-01, 18, 18",
    "2008-03-01, 2026-02-28, 17, 17",
    "2008-11-22, 2026-11-22, 18, 18",
    "2008-11-23, 2026-11-22, 17, 17",
    "2008-11, 2026-11-22, 17, 18",
    "2008, 2026-11-22, 17, 18",
    "2008-02, 2026-02-28, 17, 18"
  })
  void the_age_is_known_as_far_as_the_birth_is(String birth, LocalDate day, int least, int most) {
    assertThat(BirthDate.parse(birth).leastAgeOn(day)).isEqualTo(least);
    assertThat(BirthDate.parse(birth).mostAgeOn(day)).isEqualTo(most);
  }

  @Test
  void a_birth_that_is_not_known_to_the_year_is_no_birth_date() {
    LocalDate first = LocalDate.of(2008, 1, 1);
    assertThatThrownBy(() -> new BirthDate(first, LocalDate.of(2009, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new BirthDate(first, first.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void refuse(Facts facts) {
    Contradictions.refuse(facts, SUN_2026_11_22, List.of());
  }

  private static List<FactProblem> refused(Runnable reading) {
    try {
      reading.run();
    } catch (RefusedFactsException e) {
      return e.problems();
    }
    throw new AssertionError("nothing was refused");
  }
}
