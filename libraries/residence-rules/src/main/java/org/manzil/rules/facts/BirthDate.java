package org.manzil.rules.facts;

import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/**
 * A date of birth of which the day, or the month and the day, may be unknown.
 *
 * @param earliest first day it can be
 * @param latest last day it can be; the same as {@code earliest} if all is known
 */
public record BirthDate(LocalDate earliest, LocalDate latest) {

  public BirthDate {
    if (latest.isBefore(earliest) || latest.isAfter(earliest.plusYears(1).minusDays(1))) {
      // Within one year two ages at most are possible, so an age limit is met by one or by both.
      throw new IllegalArgumentException("a date of birth is known to the year at least");
    }
  }

  /** A date of birth of which all parts are known. */
  public static BirthDate of(LocalDate day) {
    return new BirthDate(day, day);
  }

  /**
   * Reads {@code 1990-05-17}, {@code 1990-05} or {@code 1990}.
   *
   * @throws DateTimeParseException if it is none of these
   */
  public static BirthDate parse(String text) {
    if (text.matches("[0-9]{4}")) {
      Year year = Year.parse(text);
      return new BirthDate(year.atDay(1), year.atMonth(12).atEndOfMonth());
    }
    if (text.matches("[0-9]{4}-[0-9]{2}")) {
      YearMonth month = YearMonth.parse(text);
      return new BirthDate(month.atDay(1), month.atEndOfMonth());
    }
    if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      throw new DateTimeParseException("not a date of birth", text, 0);
    }
    return of(LocalDate.parse(text));
  }

  /**
   * The lowest age in completed years the person can have on the day. Who was born on 29 February
   * completes a year on 1 March where there is no such day.
   */
  public int leastAgeOn(LocalDate day) {
    return Period.between(latest, day).getYears();
  }

  /** The highest age in completed years the person can have on the day. */
  public int mostAgeOn(LocalDate day) {
    return Period.between(earliest, day).getYears();
  }
}
