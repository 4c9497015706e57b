package org.manzil.rules.timelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeLimitComparisonTest {

  private static final int COUNTS = Integer.getInteger("manzil.timelimit.counts", 5_000);

  @Test
  void counting_agrees_with_a_slow_count_day_by_day() {
    long seed = Long.getLong("manzil.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < COUNTS; i++) {
      TimeLimit limit = limit(random);
      LocalDate start = LocalDate.of(2025, 1, 2).plusDays(random.nextInt(700));
      assertThat(TestCalendar.lastDay(limit, start))
          .as("%s from %s; repeat with -Dmanzil.seed=%d", limit, start, seed)
          .isEqualTo(SlowCount.lastDay(limit, start));
    }
  }

  private static TimeLimit limit(Random random) {
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
