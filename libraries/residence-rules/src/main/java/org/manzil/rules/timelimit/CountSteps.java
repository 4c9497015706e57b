package org.manzil.rules.timelimit;

import java.time.LocalDate;
import java.util.Locale;
import org.manzil.rules.language.Dates;
import org.manzil.rules.language.Wording;

/**
 * The days, or the ends of the weeks or months, of a count with their numbers.
 *
 * @param count a count that is not in working days
 */
record CountSteps(Reckoning.Counted count) implements Wording {

  @Override
  public String in(Locale locale) {
    return ShortList.of(
        count.limit().within().number(), number -> Dates.withWeekday(end(number), locale));
  }

  private LocalDate end(int number) {
    Span span = new Span(number, count.limit().within().unit());
    return new TimeLimit(span, count.limit().firstDay(), LastDay.STAYS).reached(count.start());
  }
}
