package org.manzil.rules.timelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.manzil.rules.timelimit.Days.FRI_2026_11_20;
import static org.manzil.rules.timelimit.Days.THU_2028_12_21;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.manzil.rules.yaml.InvalidRegimeException;

class HolidayCalendarTest {

  private static final String TWO_LANDS =
      """
      calendars:
        - id: public
          name: {en: Two parts}
          covers: {from: 2025-01-01, until: 2027-12-31}
          days-off: [sunday]
          holidays:
            - every: 03-08
              name: {en: Women’s Day}
              lands: [BE]
              from: 2026-01-01
            - easter: -2
              name: {en: Good Friday}
          source: {act: any}
      """;
  private static final LocalDate SAT_2025_03_08 = LocalDate.of(2025, 3, 8);
  private static final LocalDate MON_2027_03_08 = LocalDate.of(2027, 3, 8);
  private static final LocalDate SUN_2027_03_07 = LocalDate.of(2027, 3, 7);

  private final HolidayCalendar calendar = TestCalendar.read(TWO_LANDS, List.of("BE", "BY"));
  private final TimeLimit oneDay =
      new TimeLimit(
          new Span(1, Unit.CALENDAR_DAYS), FirstDay.NOT_COUNTED, LastDay.MOVES_TO_NEXT_WORKING_DAY);

  @Test
  void a_holiday_of_one_part_is_a_working_day_in_the_other() {
    assertThat(calendar.in(Optional.of("BE")).isWorking(MON_2027_03_08)).isFalse();
    assertThat(calendar.in(Optional.of("BY")).isWorking(MON_2027_03_08)).isTrue();
    assertThat(calendar.in(Optional.empty()).isWorking(MON_2027_03_08)).isTrue();
  }

  @Test
  void a_holiday_is_none_before_the_law_that_made_it() {
    assertThat(calendar.in(Optional.of("BE")).isWorking(SAT_2025_03_08)).isTrue();
  }

  @Test
  void a_day_off_is_only_what_the_calendar_says() {
    assertThat(calendar.everywhere().isWorking(LocalDate.of(2026, 3, 7))).isTrue();
  }

  @Test
  void easter_moves_good_friday() {
    assertThat(calendar.everywhere().isWorking(LocalDate.of(2026, 4, 3))).isFalse();
    assertThat(calendar.everywhere().holiday(LocalDate.of(2027, 3, 26))).isPresent();
  }

  @Test
  void the_part_of_the_country_matters_only_where_the_last_day_differs() {
    assertThat(calendar.reckon(oneDay, SUN_2027_03_07, Optional.empty())).isEmpty();
    assertThat(calendar.reckon(oneDay, SUN_2027_03_07, Optional.of("BE"))).isPresent();
    assertThat(calendar.reckon(oneDay, MON_2027_03_08, Optional.empty())).isPresent();
  }

  @Test
  void a_count_that_leaves_the_calendar_has_no_last_day() {
    TimeLimit seven =
        new TimeLimit(new Span(7, Unit.WORKING_DAYS), FirstDay.NOT_COUNTED, LastDay.STAYS);
    WorkingDays demo = TestCalendar.DEMO.everywhere();
    assertThat(seven.reckon(THU_2028_12_21, demo)).isInstanceOf(Reckoning.OutsideCalendar.class);
    assertThat(oneDay.reckon(LocalDate.of(2028, 12, 30), demo))
        .as("the last day is a Sunday and would move into an unknown year")
        .isInstanceOf(Reckoning.OutsideCalendar.class);
    assertThat(oneDay.reckon(LocalDate.of(2024, 12, 1), demo))
        .isInstanceOf(Reckoning.OutsideCalendar.class);
  }

  @Test
  void days_that_are_not_moved_need_no_calendar() {
    TimeLimit plain =
        new TimeLimit(new Span(3, Unit.CALENDAR_DAYS), FirstDay.NOT_COUNTED, LastDay.STAYS);
    assertThat(TestCalendar.lastDay(plain, LocalDate.of(2040, 1, 1))).isEqualTo("2040-01-04");
  }

  @Test
  void asking_about_an_unknown_day_is_a_mistake_of_the_caller() {
    assertThatThrownBy(() -> TestCalendar.DEMO.everywhere().isWorking(LocalDate.of(2030, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(TestCalendar.DEMO.everywhere().isWorking(FRI_2026_11_20)).isTrue();
  }

  @Test
  void a_holiday_outside_the_years_covered_is_refused() {
    String wrong = TWO_LANDS.replace("every: 03-08", "on: 2029-03-08");
    assertThatThrownBy(() -> TestCalendar.read(wrong, List.of("BE", "BY")))
        .isInstanceOf(InvalidRegimeException.class)
        .hasMessage(
            "calendars.yaml:7 (public): 2029-03-08 lies outside the days the calendar covers");
  }
}
