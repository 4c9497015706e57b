package org.manzil.rules.law;

import java.util.Optional;
import org.manzil.rules.language.Text;
import org.manzil.rules.timelimit.HolidayCalendar;
import org.manzil.rules.timelimit.TimeLimit;

/** By when a duty must be done. */
public sealed interface Limit {

  /**
   * Within a time limit.
   *
   * @param limit the limit
   * @param calendar the calendar it is counted in
   * @param countedBy where it is written how its days are counted, if not in the rule's own source
   * @param why why they are counted so, where that is open to doubt
   */
  record Within(
      TimeLimit limit, HolidayCalendar calendar, Optional<Source> countedBy, Optional<Text> why)
      implements Limit {}

  /** The source does not say; the text tells whom to ask. */
  record NotInSource(Text ask) implements Limit {}
}
