package org.manzil.rules.timelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manzil.rules.timelimit.Days.FRI_2026_11_20;
import static org.manzil.rules.timelimit.Days.MON_2026_11_02;
import static org.manzil.rules.timelimit.Days.SAT_2026_11_21;
import static org.manzil.rules.timelimit.Days.WED_2026_10_21;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.manzil.rules.language.Wording;

class CountInWordsTest {

  private static final Locale RUSSIAN = Locale.of("ru");

  @Test
  void working_days_are_listed_with_weekday_and_number() {
    assertThat(words(7, Unit.WORKING_DAYS, FRI_2026_11_20).in(Locale.ENGLISH))
        .isEqualTo(
            "that day is not counted; working days: Mon 23.11 (1), Tue 24.11 (2), Wed 25.11 (3),"
                + " Thu 26.11 (4), Fri 27.11 (5), Mon 30.11 (6), Tue 01.12.2026 (7).");
  }

  @Test
  void working_days_are_listed_in_russian() {
    assertThat(words(3, Unit.WORKING_DAYS, FRI_2026_11_20).in(RUSSIAN))
        .isEqualTo(
            "этот день не считается; рабочие дни: пн 23.11 (1), вт 24.11 (2), ср 25.11.2026 (3).");
  }

  @Test
  void a_long_list_is_cut_in_the_middle() {
    assertThat(words(16, Unit.WORKING_DAYS, FRI_2026_11_20).in(Locale.ENGLISH))
        .contains("Wed 25.11 (3), …, Mon 14.12.2026 (16).");
  }

  @Test
  void a_last_day_on_a_weekend_is_said_to_move() {
    assertThat(words(14, Unit.CALENDAR_DAYS, SAT_2026_11_21).in(Locale.ENGLISH))
        .isEqualTo(
            "that day is not counted; 14 calendar days, ending Sat 05.12.2026."
                + " Sat 05.12.2026 is not a working day, so the last day moves.");
  }

  @Test
  void a_last_day_on_a_holiday_names_the_holiday() {
    assertThat(words(2, Unit.WEEKS, WED_2026_10_21).in(RUSSIAN))
        .isEqualTo(
            "этот день не считается; 2 недели, последний из них ср 04.11.2026."
                + " Это праздничный день (ср 04.11.2026, День соседей), поэтому последний день"
                + " переносится.");
  }

  @Test
  void holidays_on_the_way_are_named() {
    assertThat(words(3, Unit.WORKING_DAYS, MON_2026_11_02).holidays())
        .extracting(holiday -> holiday.in(Locale.ENGLISH))
        .containsExactly("Wed 04.11.2026 is a public holiday: Neighbours’ Day.");
    assertThat(words(3, Unit.WORKING_DAYS, FRI_2026_11_20).holidays())
        .extracting((Wording holiday) -> holiday.in(Locale.ENGLISH))
        .isEmpty();
  }

  private static CountInWords words(int number, Unit unit, LocalDate start) {
    TimeLimit limit =
        new TimeLimit(
            new Span(number, unit), FirstDay.NOT_COUNTED, LastDay.MOVES_TO_NEXT_WORKING_DAY);
    return new CountInWords(
        (Reckoning.Counted) limit.reckon(start, TestCalendar.DEMO.everywhere()));
  }
}
