package org.manzil.service.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as people type it into three boxes; kept as typed, so that a wrong one can be shown again.
 * A whole one in the first box is put into all three.
 */
public final class DateFields {

  private static final Pattern ARABIC_DIGITS = Pattern.compile("[٠-٩۰-۹]");
  private static final Pattern WHOLE =
      Pattern.compile("([0-9]{1,2})[./ -] ?([0-9]{1,2})[./ -] ?([0-9]{4})");

  private String day = "";
  private String month = "";
  private String year = "";

  /** The three boxes of a known date. */
  public static DateFields of(LocalDate date) {
    DateFields fields = new DateFields();
    fields.setDay(Integer.toString(date.getDayOfMonth()));
    fields.setMonth(Integer.toString(date.getMonthValue()));
    fields.setYear(Integer.toString(date.getYear()));
    return fields;
  }

  /** Nothing is typed in any box. */
  public boolean isBlank() {
    return day.isEmpty() && month.isEmpty() && year.isEmpty();
  }

  /** The typed date, or nothing if it does not exist; the year has four digits. */
  public Optional<LocalDate> date() {
    if (!getDay().matches("[0-9]{1,2}")
        || !getMonth().matches("[0-9]{1,2}")
        || !getYear().matches("[0-9]{4}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(getYear()),
              Integer.parseInt(getMonth()),
              Integer.parseInt(getDay())));
    } catch (DateTimeException notInTheCalendar) {
      return Optional.empty();
    }
  }

  public String getDay() {
    return box(1, day);
  }

  public void setDay(String day) {
    this.day = inLatinDigits(day.strip());
  }

  public String getMonth() {
    return box(2, month);
  }

  public void setMonth(String month) {
    this.month = inLatinDigits(month.strip());
  }

  public String getYear() {
    return box(3, year);
  }

  public void setYear(String year) {
    this.year = inLatinDigits(year.strip());
  }

  private String box(int at, String typed) {
    Matcher whole = WHOLE.matcher(day);
    return month.isEmpty() && year.isEmpty() && whole.matches() ? whole.group(at) : typed;
  }

  /** Arabic and Persian keyboards write other digits; dates are shown and stored with 0 to 9. */
  private static String inLatinDigits(String typed) {
    return ARABIC_DIGITS
        .matcher(typed)
        .replaceAll(digit -> Integer.toString(Character.digit(digit.group().charAt(0), 10)));
  }
}
