package org.manzil.rules.language;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.Locale;

/** Days as people read them: {@code dd.mm.yyyy}, with the short name of the weekday before. */
public final class Dates {

  private Dates() {}

  /** A full day without its weekday, such as {@code 20.11.2026}. */
  public static String plain(LocalDate day) {
    return two(day.getDayOfMonth()) + '.' + two(day.getMonthValue()) + '.' + day.getYear();
  }

  /** A full day, such as {@code Fri 20.11.2026}. */
  public static String withWeekday(LocalDate day, Locale locale) {
    return weekday(day, locale) + ' ' + plain(day);
  }

  /** A day in a list whose year is clear, such as {@code Mon 23.11}. */
  public static String withoutYear(LocalDate day, Locale locale) {
    return weekday(day, locale) + ' ' + two(day.getDayOfMonth()) + '.' + two(day.getMonthValue());
  }

  private static String weekday(LocalDate day, Locale locale) {
    ULocale language = ULocale.forLanguageTag(Phrases.supported(locale));
    // ICU counts the days of the week from Sunday = 1, java.time from Monday = 1.
    int index = day.getDayOfWeek().getValue() % 7 + 1;
    return DateFormatSymbols.getInstance(language).getShortWeekdays()[index];
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
