package org.manzil.rules.timelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts of every kind, chosen at random, against a count day by day that shares no code. */
class TimeLimitComparisonTest {

  private static final int COUNTS = Integer.getInteger("manzil.timelimit.counts", 5_000);

  private final long seed = Long.getLong("manzil.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void counting_in_the_invented_calendar_agrees_with_a_slow_count_day_by_day() {
    compare(TestCalendar.DEMO.everywhere(), new SlowCalendar.Demo(), LocalDate.of(2025, 1, 2), 700);
  }

  @Test
  void counting_in_austria_agrees_with_a_slow_count_day_by_day() {
    compare(
        TestCalendar.AUSTRIA.everywhere(),
        new SlowCalendar.Austria(),
        LocalDate.of(2023, 8, 1),
        1_600);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV", "NI", "NW", "RP", "SL", "SN", "ST", "SH",
        "TH"
      })
  void counting_in_every_land_of_germany_agrees_with_a_slow_count_day_by_day(String land) {
    compare(
        TestCalendar.GERMANY.in(Optional.of(land)),
        new SlowCalendar.Land(land),
        LocalDate.of(2016, 2, 1),
        4_300);
  }

  private void compare(WorkingDays days, SlowCalendar slow, LocalDate first, int range) {
    for (int i = 0; i < COUNTS; i++) {
      TimeLimit limit = limit();
      LocalDate start = first.plusDays(random.nextInt(range));
      assertThat(TestCalendar.lastDay(limit, start, days))
          .as("%s, %s from %s; repeat with -Dmanzil.seed=%d", slow, limit, start, seed)
          .isEqualTo(SlowCount.lastDay(limit, start, slow));
    }
  }

  private TimeLimit limit() {
    Unit unit = Unit.values()[random.nextInt(Unit.values().length)];
    int most =
        switch (unit) {
          case CALENDAR_DAYS -> 400;
          case WORKING_DAYS -> 250;
          case WEEKS -> 60;
          case MONTHS -> 20;
        };
    return new TimeLimit(
        new Span(1 + random.nextInt(most), unit),
        FirstDay.values()[random.nextInt(2)],
        LastDay.values()[random.nextInt(3)]);
  }
}
