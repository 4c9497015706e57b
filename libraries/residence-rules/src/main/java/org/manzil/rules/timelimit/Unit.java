package org.manzil.rules.timelimit;

import org.manzil.rules.language.Coded;

/** What a span of time is counted in. */
public enum Unit implements Coded {
  CALENDAR_DAYS,
  WORKING_DAYS,
  WEEKS,
  MONTHS
}
