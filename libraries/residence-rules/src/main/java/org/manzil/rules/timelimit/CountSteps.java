package org.manzil.rules.timelimit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.manzil.rules.language.Dates;
import org.manzil.rules.language.Wording;

/**
 * The days, or the ends of the weeks or months, of a count with their numbers.
 *
 * @param count a count that is not in working days
 */
record CountSteps(Reckoning.Counted count) implements Wording {

  /** Longer lists are cut in the middle. */
  private static final int LONGEST_LIST = 15;

  @Override
  public String in(Locale locale) {
    int steps = count.limit().within().number();
    List<String> said = new ArrayList<>();
    for (int number = 1; number <= steps; number++) {
      if (steps <= LONGEST_LIST || number <= 3 || number == steps) {
        said.add(Dates.withWeekday(end(number), locale) + " (" + number + ")");
      } else if (number == 4) {
        said.add("…");
      }
    }
    return String.join(", ", said);
  }

  private LocalDate end(int number) {
    Span span = new Span(number, count.limit().within().unit());
    return new TimeLimit(span, count.limit().firstDay(), LastDay.STAYS).reached(count.start());
  }
}
