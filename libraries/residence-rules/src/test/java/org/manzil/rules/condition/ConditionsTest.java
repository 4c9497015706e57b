package org.manzil.rules.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.manzil.rules.facts.BirthDate;
import org.manzil.rules.facts.Facts;
import org.manzil.rules.facts.FamilyLink;
import org.manzil.rules.facts.Purpose;
import org.manzil.rules.facts.Role;

class ConditionsTest {

  private static final LocalDate FRI_2026_11_20 = LocalDate.of(2026, 11, 20);

  @ParameterizedTest
  @CsvSource({
    "1990, MET",
    "2012-11-20, MET",
    "2012-11-21, NOT_MET",
    "2012-11, UNDECIDABLE",
    "2012, UNDECIDABLE",
    "2011, MET",
    "2014, NOT_MET"
  })
  void an_age_limit_is_decided_as_far_as_the_birth_date_is_known(String birth, Answer answer) {
    Facts facts = Facts.builder().birthDate(BirthDate.parse(birth)).build();
    assertThat(new Condition.OfAge(14, Integer.MAX_VALUE).test(facts, FRI_2026_11_20))
        .isEqualTo(answer);
  }

  @Test
  void an_age_between_two_limits_that_a_year_of_birth_straddles_is_not_decided() {
    // Born in 2012: 13 or 14 on the day, so under both limits or between them.
    Facts facts = Facts.builder().birthDate(BirthDate.parse("2012")).build();
    assertThat(new Condition.OfAge(14, 15).test(facts, FRI_2026_11_20))
        .isEqualTo(Answer.UNDECIDABLE);
    assertThat(new Condition.OfAge(15, 16).test(facts, FRI_2026_11_20)).isEqualTo(Answer.NOT_MET);
  }

  @Test
  void what_is_not_met_decides_before_what_is_not_told_and_that_before_a_registrar() {
    Condition noVisa = new Condition.VisaFree(true);
    Condition work = new Condition.OfPurpose(Set.of(Purpose.WORK));
    Condition adult = new Condition.OfAge(14, Integer.MAX_VALUE);
    Facts open = Facts.builder().birthDate(BirthDate.parse("2012")).visaFree(false).build();
    assertThat(new Conditions(List.of(adult, work, noVisa)).test(open, FRI_2026_11_20))
        .isEqualTo(Answer.NOT_MET);
    assertThat(new Conditions(List.of(adult, work)).test(open, FRI_2026_11_20))
        .isEqualTo(Answer.NOT_TOLD);
    assertThat(new Conditions(List.of(adult)).test(open, FRI_2026_11_20))
        .isEqualTo(Answer.UNDECIDABLE);
    assertThat(Conditions.NONE.test(open, null)).isEqualTo(Answer.MET);
  }

  @ParameterizedTest
  @MethodSource("said")
  void every_condition_can_be_said(Condition condition, String english, String russian) {
    assertThat(new Requirement(condition).in(Locale.ENGLISH)).isEqualTo(english);
    assertThat(new Requirement(condition).in(Locale.of("ru"))).isEqualTo(russian);
    assertThat(condition.test(Facts.builder().build(), FRI_2026_11_20)).isEqualTo(Answer.NOT_TOLD);
  }

  static Stream<Arguments> said() {
    return Stream.of(
        Arguments.of(
            new Condition.OfPurpose(Set.of(Purpose.WORK, Purpose.STUDY)),
            "the purpose of your stay is one of: study, work",
            "цель вашего пребывания одна из следующих: работа, учёба"),
        Arguments.of(new Condition.VisaFree(false), "you came with a visa", "вы приехали по визе"),
        Arguments.of(
            new Condition.LeavingCountry(true),
            "you are leaving the country",
            "вы покидаете страну"),
        Arguments.of(
            new Condition.StayOf(91, Integer.MAX_VALUE),
            "you stay for 91 days or more",
            "срок вашего пребывания — 91 день или больше"),
        Arguments.of(
            new Condition.StayOf(1, 90),
            "you stay for no more than 90 days",
            "срок вашего пребывания — не больше 90 дней"),
        Arguments.of(
            new Condition.StayOf(31, 90),
            "you stay for 31 to 90 days",
            "срок вашего пребывания — от 31 до 90 дней"),
        Arguments.of(new Condition.OfAge(0, 18), "you are under 18", "ваш возраст — меньше 18 лет"),
        Arguments.of(
            new Condition.OfAge(14, Integer.MAX_VALUE),
            "you are 14 or older",
            "ваш возраст — не меньше 14 лет"),
        Arguments.of(
            new Condition.OfAge(14, 21),
            "you are at least 14 and under 21",
            "ваш возраст — не меньше 14 лет и меньше 21 года"),
        Arguments.of(
            new Condition.ArrivedBetween(LocalDate.MIN, FRI_2026_11_20),
            "you arrived before Sat 21.11.2026",
            "вы прибыли раньше, чем сб 21.11.2026"),
        Arguments.of(
            new Condition.ArrivedBetween(FRI_2026_11_20, LocalDate.MAX),
            "you arrived on Fri 20.11.2026 or later",
            "вы прибыли пт 20.11.2026 или позже"),
        Arguments.of(
            new Condition.ArrivedBetween(FRI_2026_11_20, FRI_2026_11_20),
            "you arrived from Fri 20.11.2026 to Fri 20.11.2026",
            "вы прибыли в период: пт 20.11.2026 – пт 20.11.2026"),
        Arguments.of(
            new Condition.InLand(Set.of("BY", "BE")),
            "you live in one of: BE, BY",
            "вы живёте в одной из частей страны: BE, BY"),
        Arguments.of(
            new Condition.NationalOf(Set.of("BY")),
            "you are a citizen of one of: Belarus",
            "вы гражданин одной из стран: Беларусь"),
        Arguments.of(
            new Condition.OfFamily(Set.of(FamilyLink.CHILD_OF_CITIZEN)),
            "you are one of: child of a citizen",
            "вы один из них: ребёнок гражданина"),
        Arguments.of(
            new Condition.InRole(Set.of(Role.DIPLOMAT)),
            "you are one of: diplomat",
            "вы относитесь к одной из групп: дипломат"));
  }
}
