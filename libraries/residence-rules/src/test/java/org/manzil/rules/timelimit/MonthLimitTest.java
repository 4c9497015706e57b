package org.manzil.rules.timelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.manzil.rules.timelimit.Days.FRI_2026_01_30;
import static org.manzil.rules.timelimit.Days.FRI_2026_11_20;
import static org.manzil.rules.timelimit.Days.FRI_2027_01_15;
import static org.manzil.rules.timelimit.Days.MON_2025_12_01;
import static org.manzil.rules.timelimit.Days.MON_2026_01_05;
import static org.manzil.rules.timelimit.Days.MON_2026_10_05;
import static org.manzil.rules.timelimit.Days.MON_2026_11_23;
import static org.manzil.rules.timelimit.Days.MON_2028_01_31;
import static org.manzil.rules.timelimit.Days.MON_2028_02_28;
import static org.manzil.rules.timelimit.Days.SAT_2026_01_31;
import static org.manzil.rules.timelimit.Days.SAT_2026_02_14;
import static org.manzil.rules.timelimit.Days.SAT_2026_02_28;
import static org.manzil.rules.timelimit.Days.SAT_2026_03_28;
import static org.manzil.rules.timelimit.Days.SAT_2028_01_29;
import static org.manzil.rules.timelimit.Days.SUN_2026_02_01;
import static org.manzil.rules.timelimit.Days.SUN_2026_02_15;
import static org.manzil.rules.timelimit.Days.SUN_2026_03_01;
import static org.manzil.rules.timelimit.Days.SUN_2026_10_04;
import static org.manzil.rules.timelimit.Days.SUN_2027_02_28;
import static org.manzil.rules.timelimit.Days.THU_2025_11_20;
import static org.manzil.rules.timelimit.Days.THU_2026_01_01;
import static org.manzil.rules.timelimit.Days.THU_2026_01_15;
import static org.manzil.rules.timelimit.Days.THU_2026_01_29;
import static org.manzil.rules.timelimit.Days.THU_2026_04_30;
import static org.manzil.rules.timelimit.Days.THU_2026_11_05;
import static org.manzil.rules.timelimit.Days.TUE_2026_03_31;
import static org.manzil.rules.timelimit.Days.TUE_2026_06_30;
import static org.manzil.rules.timelimit.Days.TUE_2026_12_15;
import static org.manzil.rules.timelimit.Days.TUE_2028_02_01;
import static org.manzil.rules.timelimit.Days.TUE_2028_02_29;
import static org.manzil.rules.timelimit.Days.WED_2026_04_01;
import static org.manzil.rules.timelimit.Days.WED_2026_10_21;
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

/** Limits in months, in the calendar of regime {@code demo}. */
class MonthLimitTest {

  @ParameterizedTest(name = "{0}: {2} from {1}")
  @MethodSource("limits")
  void the_last_day_is_found(
      String why, LocalDate start, int number, FirstDay firstDay, LastDay moved, LocalDate last) {
    assertThat(lastDay(new TimeLimit(new Span(number, Unit.MONTHS), firstDay, moved), start))
        .isEqualTo(last);
  }

  static Stream<Arguments> limits() {
    return Stream.of(
        arguments("same number", THU_2026_01_15, 1, NOT_COUNTED, STAYS, SUN_2026_02_15),
        arguments("no 31 February", SAT_2026_01_31, 1, NOT_COUNTED, STAYS, SAT_2026_02_28),
        arguments("no 30 February", FRI_2026_01_30, 1, NOT_COUNTED, STAYS, SAT_2026_02_28),
        arguments("no 29 February", THU_2026_01_29, 1, NOT_COUNTED, STAYS, SAT_2026_02_28),
        arguments(
            "29 February in a leap year", MON_2028_01_31, 1, NOT_COUNTED, STAYS, TUE_2028_02_29),
        arguments("29 to 29 February", SAT_2028_01_29, 1, NOT_COUNTED, STAYS, TUE_2028_02_29),
        arguments("a year to a leap year", SUN_2027_02_28, 12, NOT_COUNTED, STAYS, MON_2028_02_28),
        arguments("no 31 April", TUE_2026_03_31, 1, NOT_COUNTED, STAYS, THU_2026_04_30),
        arguments(
            "end of February is no end of March",
            SAT_2026_02_28,
            1,
            NOT_COUNTED,
            STAYS,
            SAT_2026_03_28),
        arguments("over the year end", TUE_2026_12_15, 1, NOT_COUNTED, STAYS, FRI_2027_01_15),
        arguments("counted, the number before", THU_2026_01_15, 1, COUNTED, STAYS, SAT_2026_02_14),
        arguments("counted, no 30 February", SAT_2026_01_31, 1, COUNTED, STAYS, SAT_2026_02_28),
        arguments("counted, no 29 February", FRI_2026_01_30, 1, COUNTED, STAYS, SAT_2026_02_28),
        arguments("counted, 28 February", THU_2026_01_29, 1, COUNTED, STAYS, SAT_2026_02_28),
        arguments("counted, a whole January", THU_2026_01_01, 1, COUNTED, STAYS, SAT_2026_01_31),
        arguments("counted, a whole February", SUN_2026_02_01, 1, COUNTED, STAYS, SAT_2026_02_28),
        arguments(
            "counted, a whole leap February", TUE_2028_02_01, 1, COUNTED, STAYS, TUE_2028_02_29),
        arguments("counted, a whole March", SUN_2026_03_01, 1, COUNTED, STAYS, TUE_2026_03_31),
        arguments("counted, a quarter", WED_2026_04_01, 3, COUNTED, STAYS, TUE_2026_06_30),
        arguments(
            "onto a holiday",
            SUN_2026_10_04,
            1,
            NOT_COUNTED,
            MOVES_TO_NEXT_WORKING_DAY,
            THU_2026_11_05),
        arguments(
            "onto a working Thursday",
            MON_2026_10_05,
            1,
            NOT_COUNTED,
            MOVES_TO_NEXT_WORKING_DAY,
            THU_2026_11_05),
        arguments(
            "onto a Saturday",
            WED_2026_10_21,
            1,
            NOT_COUNTED,
            MOVES_TO_NEXT_WORKING_DAY,
            MON_2026_11_23),
        arguments(
            "Saturday to Friday",
            WED_2026_10_21,
            1,
            NOT_COUNTED,
            MOVES_TO_PREVIOUS_WORKING_DAY,
            FRI_2026_11_20),
        arguments("twelve months", THU_2025_11_20, 12, NOT_COUNTED, STAYS, FRI_2026_11_20),
        arguments(
            "onto the New Year",
            MON_2025_12_01,
            1,
            NOT_COUNTED,
            MOVES_TO_NEXT_WORKING_DAY,
            MON_2026_01_05));
  }
}
