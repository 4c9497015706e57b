package org.manzil.rules.timelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.manzil.rules.timelimit.Days.FRI_2026_04_03;
import static org.manzil.rules.timelimit.Days.FRI_2026_04_17;
import static org.manzil.rules.timelimit.Days.FRI_2026_11_20;
import static org.manzil.rules.timelimit.Days.FRI_2026_12_04;
import static org.manzil.rules.timelimit.Days.FRI_2026_12_18;
import static org.manzil.rules.timelimit.Days.FRI_2027_01_01;
import static org.manzil.rules.timelimit.Days.MON_2025_09_01;
import static org.manzil.rules.timelimit.Days.MON_2025_12_01;
import static org.manzil.rules.timelimit.Days.MON_2026_01_05;
import static org.manzil.rules.timelimit.Days.MON_2026_03_23;
import static org.manzil.rules.timelimit.Days.MON_2026_05_04;
import static org.manzil.rules.timelimit.Days.MON_2026_12_07;
import static org.manzil.rules.timelimit.Days.MON_2027_01_04;
import static org.manzil.rules.timelimit.Days.MON_2027_01_11;
import static org.manzil.rules.timelimit.Days.MON_2027_02_15;
import static org.manzil.rules.timelimit.Days.MON_2027_03_01;
import static org.manzil.rules.timelimit.Days.SAT_2025_11_29;
import static org.manzil.rules.timelimit.Days.SAT_2026_01_31;
import static org.manzil.rules.timelimit.Days.SAT_2026_03_21;
import static org.manzil.rules.timelimit.Days.SAT_2026_11_21;
import static org.manzil.rules.timelimit.Days.SAT_2026_12_05;
import static org.manzil.rules.timelimit.Days.SAT_2026_12_26;
import static org.manzil.rules.timelimit.Days.SAT_2027_01_09;
import static org.manzil.rules.timelimit.Days.SAT_2027_11_20;
import static org.manzil.rules.timelimit.Days.SAT_2028_01_01;
import static org.manzil.rules.timelimit.Days.SUN_2025_11_30;
import static org.manzil.rules.timelimit.Days.SUN_2026_02_01;
import static org.manzil.rules.timelimit.Days.SUN_2026_11_22;
import static org.manzil.rules.timelimit.Days.SUN_2026_12_27;
import static org.manzil.rules.timelimit.Days.SUN_2028_12_31;
import static org.manzil.rules.timelimit.Days.THU_2025_12_18;
import static org.manzil.rules.timelimit.Days.THU_2026_11_05;
import static org.manzil.rules.timelimit.Days.THU_2026_12_03;
import static org.manzil.rules.timelimit.Days.THU_2026_12_31;
import static org.manzil.rules.timelimit.Days.TUE_2026_04_07;
import static org.manzil.rules.timelimit.Days.TUE_2026_11_03;
import static org.manzil.rules.timelimit.Days.TUE_2028_02_15;
import static org.manzil.rules.timelimit.Days.TUE_2028_02_29;
import static org.manzil.rules.timelimit.Days.WED_2026_10_21;
import static org.manzil.rules.timelimit.Days.WED_2028_02_16;
import static org.manzil.rules.timelimit.Days.WED_2028_03_01;
import static org.manzil.rules.timelimit.FirstDay.COUNTED;
import static org.manzil.rules.timelimit.FirstDay.NOT_COUNTED;
import static org.manzil.rules.timelimit.LastDay.MOVES_TO_NEXT_WORKING_DAY;
import static org.manzil.rules.timelimit.LastDay.MOVES_TO_PREVIOUS_WORKING_DAY;
import static org.manzil.rules.timelimit.LastDay.STAYS;
import static org.manzil.rules.timelimit.TestCalendar.lastDay;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Limits in calendar days, in the calendar of regime {@code demo}. */
class CalendarDayLimitTest {

  @ParameterizedTest(name = "{0}: {2} from {1}")
  @MethodSource("limits")
  void the_last_day_is_found(
      String why, LocalDate start, int number, FirstDay firstDay, LastDay moved, LocalDate last) {
    assertThat(lastDay(new TimeLimit(new Span(number, Unit.CALENDAR_DAYS), firstDay, moved), start))
        .isEqualTo(last);
  }

  static Stream<Arguments> limits() {
    return Stream.of(
        arguments("two weeks in days", FRI_2026_11_20, 14, NOT_COUNTED, STAYS, FRI_2026_12_04),
        arguments(
            "Saturday to Monday",
            SAT_2026_11_21,
            14,
            NOT_COUNTED,
            MOVES_TO_NEXT_WORKING_DAY,
            MON_2026_12_07),
        arguments(
            "Sunday to Monday",
            SUN_2026_11_22,
            14,
            NOT_COUNTED,
            MOVES_TO_NEXT_WORKING_DAY,
            MON_2026_12_07),
        arguments(
            "Friday stays",
            FRI_2026_11_20,
            14,
            NOT_COUNTED,
            MOVES_TO_NEXT_WORKING_DAY,
            FRI_2026_12_04),
        arguments("Saturday stays", SAT_2026_11_21, 14, NOT_COUNTED, STAYS, SAT_2026_12_05),
        arguments(
            "Saturday to Friday",
            SAT_2026_11_21,
            14,
            NOT_COUNTED,
            MOVES_TO_PREVIOUS_WORKING_DAY,
            FRI_2026_12_04),
        arguments(
            "Sunday to Friday",
            SUN_2026_11_22,
            14,
            NOT_COUNTED,
            MOVES_TO_PREVIOUS_WORKING_DAY,
            FRI_2026_12_04),
        arguments(
            "holiday to the next day",
            WED_2026_10_21,
            14,
            NOT_COUNTED,
            MOVES_TO_NEXT_WORKING_DAY,
            THU_2026_11_05),
        arguments(
            "holiday to the day before",
            WED_2026_10_21,
            14,
            NOT_COUNTED,
            MOVES_TO_PREVIOUS_WORKING_DAY,
            TUE_2026_11_03),
        arguments(
            "New Year and its weekend",
            THU_2025_12_18,
            14,
            NOT_COUNTED,
            MOVES_TO_NEXT_WORKING_DAY,
            MON_2026_01_05),
        arguments(
            "New Year before a weekend",
            FRI_2026_12_18,
            14,
            NOT_COUNTED,
            MOVES_TO_NEXT_WORKING_DAY,
            MON_2027_01_04),
        arguments(
            "New Year to the old year",
            FRI_2026_12_18,
            14,
            NOT_COUNTED,
            MOVES_TO_PREVIOUS_WORKING_DAY,
            THU_2026_12_31),
        arguments(
            "Easter Monday to Tuesday",
            MON_2026_03_23,
            14,
            NOT_COUNTED,
            MOVES_TO_NEXT_WORKING_DAY,
            TUE_2026_04_07),
        arguments(
            "Easter Saturday to Tuesday",
            SAT_2026_03_21,
            14,
            NOT_COUNTED,
            MOVES_TO_NEXT_WORKING_DAY,
            TUE_2026_04_07),
        arguments(
            "Easter Monday back to Friday",
            MON_2026_03_23,
            14,
            NOT_COUNTED,
            MOVES_TO_PREVIOUS_WORKING_DAY,
            FRI_2026_04_03),
        arguments(
            "Labour Day before a weekend",
            FRI_2026_04_17,
            14,
            NOT_COUNTED,
            MOVES_TO_NEXT_WORKING_DAY,
            MON_2026_05_04),
        arguments(
            "a worked Saturday is not moved",
            SAT_2026_12_26,
            14,
            NOT_COUNTED,
            MOVES_TO_NEXT_WORKING_DAY,
            SAT_2027_01_09),
        arguments(
            "the Sunday after it is",
            SUN_2026_12_27,
            14,
            NOT_COUNTED,
            MOVES_TO_NEXT_WORKING_DAY,
            MON_2027_01_11),
        arguments("onto 29 February", TUE_2028_02_15, 14, NOT_COUNTED, STAYS, TUE_2028_02_29),
        arguments("over 29 February", WED_2028_02_16, 14, NOT_COUNTED, STAYS, WED_2028_03_01),
        arguments(
            "over the end of February", MON_2027_02_15, 14, NOT_COUNTED, STAYS, MON_2027_03_01),
        arguments("month end", SAT_2026_01_31, 1, NOT_COUNTED, STAYS, SUN_2026_02_01),
        arguments("year end", THU_2026_12_31, 1, NOT_COUNTED, STAYS, FRI_2027_01_01),
        arguments("one day, counted", FRI_2026_11_20, 1, COUNTED, STAYS, FRI_2026_11_20),
        arguments("fourteen, counted", FRI_2026_11_20, 14, COUNTED, STAYS, THU_2026_12_03),
        arguments(
            "counted, Saturday to Monday",
            SUN_2026_11_22,
            14,
            COUNTED,
            MOVES_TO_NEXT_WORKING_DAY,
            MON_2026_12_07),
        arguments("ninety days, counted", MON_2025_09_01, 90, COUNTED, STAYS, SAT_2025_11_29),
        arguments(
            "ninety days, not counted", MON_2025_09_01, 90, NOT_COUNTED, STAYS, SUN_2025_11_30),
        arguments(
            "ninety days, counted, moved",
            MON_2025_09_01,
            90,
            COUNTED,
            MOVES_TO_NEXT_WORKING_DAY,
            MON_2025_12_01),
        arguments("a year of days", FRI_2026_11_20, 365, NOT_COUNTED, STAYS, SAT_2027_11_20),
        arguments("a leap year of days", SAT_2028_01_01, 366, COUNTED, STAYS, SUN_2028_12_31));
  }
}
