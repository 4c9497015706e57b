package org.manzil.rules.timelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.manzil.rules.timelimit.Days.FRI_2026_11_20;
import static org.manzil.rules.timelimit.Days.FRI_2026_12_04;
import static org.manzil.rules.timelimit.Days.MON_2026_11_23;
import static org.manzil.rules.timelimit.Days.MON_2026_11_30;
import static org.manzil.rules.timelimit.Days.MON_2026_12_07;
import static org.manzil.rules.timelimit.Days.SAT_2026_11_21;
import static org.manzil.rules.timelimit.Days.THU_2026_11_05;
import static org.manzil.rules.timelimit.Days.THU_2026_12_03;
import static org.manzil.rules.timelimit.Days.THU_2026_12_24;
import static org.manzil.rules.timelimit.Days.THU_2026_12_31;
import static org.manzil.rules.timelimit.Days.TUE_2028_02_15;
import static org.manzil.rules.timelimit.Days.TUE_2028_02_29;
import static org.manzil.rules.timelimit.Days.WED_2025_04_02;
import static org.manzil.rules.timelimit.Days.WED_2025_04_16;
import static org.manzil.rules.timelimit.Days.WED_2026_10_21;
import static org.manzil.rules.timelimit.Days.WED_2026_12_30;
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

/** Limits in weeks, in the calendar of regime {@code demo}. */
class WeekLimitTest {

  @ParameterizedTest(name = "{0}: {2} from {1}")
  @MethodSource("limits")
  void the_last_day_is_found(
      String why, LocalDate start, int number, FirstDay firstDay, LastDay moved, LocalDate last) {
    assertThat(lastDay(new TimeLimit(new Span(number, Unit.WEEKS), firstDay, moved), start))
        .isEqualTo(last);
  }

  static Stream<Arguments> limits() {
    return Stream.of(
        arguments("same weekday", FRI_2026_11_20, 2, NOT_COUNTED, STAYS, FRI_2026_12_04),
        arguments("the day before it", FRI_2026_11_20, 2, COUNTED, STAYS, THU_2026_12_03),
        arguments(
            "Saturday moved",
            SAT_2026_11_21,
            2,
            NOT_COUNTED,
            MOVES_TO_NEXT_WORKING_DAY,
            MON_2026_12_07),
        arguments(
            "Wednesday to Wednesday",
            WED_2025_04_02,
            2,
            NOT_COUNTED,
            MOVES_TO_NEXT_WORKING_DAY,
            WED_2025_04_16),
        arguments(
            "onto a holiday",
            WED_2026_10_21,
            2,
            NOT_COUNTED,
            MOVES_TO_NEXT_WORKING_DAY,
            THU_2026_11_05),
        arguments("onto 29 February", TUE_2028_02_15, 2, NOT_COUNTED, STAYS, TUE_2028_02_29),
        arguments("over the year end", THU_2026_12_24, 1, NOT_COUNTED, STAYS, THU_2026_12_31),
        arguments(
            "counted over the year end",
            THU_2026_12_24,
            1,
            COUNTED,
            MOVES_TO_NEXT_WORKING_DAY,
            WED_2026_12_30),
        arguments(
            "Monday stays",
            MON_2026_11_23,
            1,
            NOT_COUNTED,
            MOVES_TO_PREVIOUS_WORKING_DAY,
            MON_2026_11_30));
  }
}
