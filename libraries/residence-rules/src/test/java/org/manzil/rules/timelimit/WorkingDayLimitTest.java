package org.manzil.rules.timelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.manzil.rules.timelimit.Days.FRI_2025_01_03;
import static org.manzil.rules.timelimit.Days.FRI_2026_11_06;
import static org.manzil.rules.timelimit.Days.FRI_2026_11_20;
import static org.manzil.rules.timelimit.Days.FRI_2027_01_08;
import static org.manzil.rules.timelimit.Days.FRI_2027_02_12;
import static org.manzil.rules.timelimit.Days.FRI_2027_02_26;
import static org.manzil.rules.timelimit.Days.FRI_2027_03_19;
import static org.manzil.rules.timelimit.Days.FRI_2027_09_10;
import static org.manzil.rules.timelimit.Days.FRI_2028_02_25;
import static org.manzil.rules.timelimit.Days.FRI_2028_12_29;
import static org.manzil.rules.timelimit.Days.MON_2026_05_04;
import static org.manzil.rules.timelimit.Days.MON_2026_11_02;
import static org.manzil.rules.timelimit.Days.MON_2026_11_16;
import static org.manzil.rules.timelimit.Days.MON_2026_11_23;
import static org.manzil.rules.timelimit.Days.MON_2026_11_30;
import static org.manzil.rules.timelimit.Days.MON_2027_01_04;
import static org.manzil.rules.timelimit.Days.MON_2027_01_11;
import static org.manzil.rules.timelimit.Days.MON_2027_03_01;
import static org.manzil.rules.timelimit.Days.MON_2027_03_22;
import static org.manzil.rules.timelimit.Days.MON_2028_02_28;
import static org.manzil.rules.timelimit.Days.SAT_2026_11_21;
import static org.manzil.rules.timelimit.Days.SAT_2027_01_09;
import static org.manzil.rules.timelimit.Days.SUN_2026_04_05;
import static org.manzil.rules.timelimit.Days.SUN_2026_11_22;
import static org.manzil.rules.timelimit.Days.THU_2026_04_02;
import static org.manzil.rules.timelimit.Days.THU_2026_04_30;
import static org.manzil.rules.timelimit.Days.THU_2026_06_11;
import static org.manzil.rules.timelimit.Days.THU_2026_11_05;
import static org.manzil.rules.timelimit.Days.THU_2026_12_31;
import static org.manzil.rules.timelimit.Days.THU_2027_01_07;
import static org.manzil.rules.timelimit.Days.THU_2028_12_21;
import static org.manzil.rules.timelimit.Days.TUE_2026_04_07;
import static org.manzil.rules.timelimit.Days.TUE_2026_06_16;
import static org.manzil.rules.timelimit.Days.TUE_2026_09_08;
import static org.manzil.rules.timelimit.Days.TUE_2026_11_03;
import static org.manzil.rules.timelimit.Days.TUE_2026_11_17;
import static org.manzil.rules.timelimit.Days.TUE_2026_11_24;
import static org.manzil.rules.timelimit.Days.TUE_2026_12_01;
import static org.manzil.rules.timelimit.Days.TUE_2028_02_29;
import static org.manzil.rules.timelimit.Days.WED_2025_01_01;
import static org.manzil.rules.timelimit.Days.WED_2026_09_09;
import static org.manzil.rules.timelimit.Days.WED_2026_11_04;
import static org.manzil.rules.timelimit.Days.WED_2026_12_30;
import static org.manzil.rules.timelimit.Days.WED_2027_09_08;
import static org.manzil.rules.timelimit.Days.WED_2028_03_01;
import static org.manzil.rules.timelimit.FirstDay.COUNTED;
import static org.manzil.rules.timelimit.FirstDay.NOT_COUNTED;
import static org.manzil.rules.timelimit.TestCalendar.lastDay;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Limits in working days, in the calendar of regime {@code demo}. */
class WorkingDayLimitTest {

  @ParameterizedTest(name = "{0}: {2} from {1}")
  @MethodSource("limits")
  void the_last_day_is_found(
      String why, LocalDate start, int number, FirstDay firstDay, LocalDate last) {
    assertThat(
            lastDay(
                new TimeLimit(new Span(number, Unit.WORKING_DAYS), firstDay, LastDay.STAYS), start))
        .isEqualTo(last);
  }

  static Stream<Arguments> limits() {
    return Stream.of(
        arguments("Friday to Monday", FRI_2026_11_20, 1, NOT_COUNTED, MON_2026_11_23),
        arguments("over two weekends", FRI_2026_11_20, 7, NOT_COUNTED, TUE_2026_12_01),
        arguments("Monday to Monday", MON_2026_11_16, 5, NOT_COUNTED, MON_2026_11_23),
        arguments("within a week", TUE_2026_11_17, 3, NOT_COUNTED, FRI_2026_11_20),
        arguments("from a Saturday", SAT_2026_11_21, 1, NOT_COUNTED, MON_2026_11_23),
        arguments("from a Sunday", SUN_2026_11_22, 1, NOT_COUNTED, MON_2026_11_23),
        arguments("over a midweek holiday", TUE_2026_11_03, 1, NOT_COUNTED, THU_2026_11_05),
        arguments("from a holiday itself", WED_2026_11_04, 1, NOT_COUNTED, THU_2026_11_05),
        arguments("holiday on the way", MON_2026_11_02, 3, NOT_COUNTED, FRI_2026_11_06),
        arguments("over the New Year", WED_2026_12_30, 2, NOT_COUNTED, MON_2027_01_04),
        arguments("into the New Year", THU_2026_12_31, 1, NOT_COUNTED, MON_2027_01_04),
        arguments("New Year and a weekend", THU_2026_12_31, 7, NOT_COUNTED, MON_2027_01_11),
        arguments("Easter Monday", THU_2026_04_02, 2, NOT_COUNTED, TUE_2026_04_07),
        arguments("from Easter Sunday", SUN_2026_04_05, 1, NOT_COUNTED, TUE_2026_04_07),
        arguments("Labour Day on a Friday", THU_2026_04_30, 1, NOT_COUNTED, MON_2026_05_04),
        arguments("onto 29 February", MON_2028_02_28, 1, NOT_COUNTED, TUE_2028_02_29),
        arguments("over 29 February", FRI_2028_02_25, 3, NOT_COUNTED, WED_2028_03_01),
        arguments("no 29 February", FRI_2027_02_26, 1, NOT_COUNTED, MON_2027_03_01),
        arguments("Register Day on a Friday", THU_2026_06_11, 2, NOT_COUNTED, TUE_2026_06_16),
        arguments("a worked Saturday counts", THU_2027_01_07, 2, NOT_COUNTED, SAT_2027_01_09),
        arguments("onto a worked Saturday", FRI_2027_01_08, 1, NOT_COUNTED, SAT_2027_01_09),
        arguments("from a worked Saturday", SAT_2027_01_09, 1, NOT_COUNTED, MON_2027_01_11),
        arguments("holiday of one year only", WED_2027_09_08, 1, NOT_COUNTED, FRI_2027_09_10),
        arguments("not a holiday a year before", TUE_2026_09_08, 1, NOT_COUNTED, WED_2026_09_09),
        arguments("first day of the calendar", WED_2025_01_01, 1, NOT_COUNTED, FRI_2025_01_03),
        arguments(
            "holiday on a Sunday moves nothing", FRI_2027_03_19, 1, NOT_COUNTED, MON_2027_03_22),
        arguments("sixty working days", FRI_2026_11_20, 60, NOT_COUNTED, FRI_2027_02_12),
        arguments("to the last working day known", THU_2028_12_21, 6, NOT_COUNTED, FRI_2028_12_29),
        arguments("ends the same day, start counted", FRI_2026_11_20, 1, COUNTED, FRI_2026_11_20),
        arguments("Friday is the first, start counted", FRI_2026_11_20, 7, COUNTED, MON_2026_11_30),
        arguments(
            "a Saturday is not the first, start counted",
            SAT_2026_11_21,
            1,
            COUNTED,
            MON_2026_11_23),
        arguments(
            "a Sunday is not the first, start counted", SUN_2026_11_22, 2, COUNTED, TUE_2026_11_24),
        arguments(
            "a holiday is not the first, start counted",
            WED_2026_11_04,
            1,
            COUNTED,
            THU_2026_11_05),
        arguments(
            "a worked Saturday is the first, start counted",
            SAT_2027_01_09,
            1,
            COUNTED,
            SAT_2027_01_09),
        arguments("over the New Year, start counted", THU_2026_12_31, 2, COUNTED, MON_2027_01_04),
        arguments("29 February itself, start counted", TUE_2028_02_29, 1, COUNTED, TUE_2028_02_29));
  }
}
