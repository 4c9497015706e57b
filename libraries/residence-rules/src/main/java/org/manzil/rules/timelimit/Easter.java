package org.manzil.rules.timelimit;

import java.time.LocalDate;

/** Easter Sunday of the Gregorian calendar. */
final class Easter {

  private Easter() {}

  /** The anonymous Gregorian computus, as printed in Nature, 20 April 1876. */
  static LocalDate sunday(int year) {
    int golden = year % 19;
    int century = year / 100;
    int shift = (8 * century + 13) / 25;
    int epact = (19 * golden + century - century / 4 - shift + 15) % 30;
    int moon = epact - (epact + golden / 11) / 29;
    int weekday = (2 * (century % 4) + 2 * (year % 100 / 4) - moon - year % 100 % 4 + 32) % 7;
    int months = (golden + 11 * moon + 22 * weekday) / 451;
    int march = moon + weekday - 7 * months + 114;
    return LocalDate.of(year, march / 31, march % 31 + 1);
  }
}
