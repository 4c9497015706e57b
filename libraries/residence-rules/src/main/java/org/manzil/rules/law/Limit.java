package org.manzil.rules.law;

import org.manzil.rules.language.Text;
import org.manzil.rules.timelimit.HolidayCalendar;
import org.manzil.rules.timelimit.TimeLimit;

/** By when a duty must be done. */
public sealed interface Limit {

  /** Within a time limit, counted in a calendar. */
  record Within(TimeLimit limit, HolidayCalendar calendar) implements Limit {}

  /** The source does not say; the text tells whom to ask. */
  record NotInSource(Text ask) implements Limit {}
}
