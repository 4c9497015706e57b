package org.manzil.rules.timelimit;

import java.util.Optional;
import org.manzil.rules.yaml.YamlValue;

/** Reads a time limit. */
public final class TimeLimitReader {

  private TimeLimitReader() {}

  /** Keys of a time limit. */
  public static String[] keys() {
    return new String[] {"within", "day-itself", "last-day"};
  }

  /** The time limit; a limit in working days ends on a working day and so needs no moving. */
  public static TimeLimit read(YamlValue value) {
    Span within = Span.read(value.get("within"));
    Optional<LastDay> moved = value.find("last-day").map(last -> last.choice(LastDay.class));
    if (within.unit() == Unit.WORKING_DAYS && moved.isPresent()) {
      throw value.problem("a limit in working days ends on a working day: remove 'last-day'");
    }
    FirstDay first = value.get("day-itself").choice(FirstDay.class);
    LastDay last =
        within.unit() == Unit.WORKING_DAYS
            ? LastDay.STAYS
            : moved.orElseThrow(() -> value.problem("'last-day' is missing"));
    return new TimeLimit(within, first, last);
  }
}
