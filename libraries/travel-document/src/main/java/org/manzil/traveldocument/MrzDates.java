package org.manzil.traveldocument;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Dates in the zone: six digits, unknown parts as fillers (Doc 9303-3, 4.8). */
final class MrzDates {

  /** Documents are not valid for longer than that. */
  private static final int LONGEST_VALID_YEARS = 50;

  private static final int CENTURY = 100;

  private MrzDates() {}

  /** A birth lies at or before {@code today}, and less than a hundred years before it. */
  static Optional<String> birth(String digits, LocalDate today) {
    return read(digits, today.getYear(), today);
  }

  /** An expiry lies less than fifty years ahead of {@code today}. */
  static Optional<String> expiry(String digits, LocalDate today) {
    return read(digits, today.getYear() + LONGEST_VALID_YEARS - 1, LocalDate.MAX);
  }

  /** Empty text for a date of which nothing is known; nothing if it is no date. */
  private static Optional<String> read(String digits, int latestYear, LocalDate latest) {
    if (digits.equals("<<<<<<")) {
      return Optional.of("");
    }
    if (!digits.matches("\\d\\d(<<<<|\\d\\d<<|\\d\\d\\d\\d)")) {
      return Optional.empty();
    }
    int year = latestYear - Math.floorMod(latestYear - Integer.parseInt(digits, 0, 2, 10), CENTURY);
    String parts = parts(digits);
    Optional<LocalDate> day = first(year, parts);
    return day.filter(first -> first.isAfter(latest)).isPresent()
        ? first(year - CENTURY, parts).map(earlier -> (year - CENTURY) + parts)
        : day.map(one -> year + parts);
  }

  private static String parts(String digits) {
    StringBuilder parts = new StringBuilder();
    for (int at = 2; at < digits.length() && digits.charAt(at) != '<'; at += 2) {
      parts.append('-').append(digits, at, at + 2);
    }
    return parts.toString();
  }

  /** The first day that it can be. */
  private static Optional<LocalDate> first(int year, String parts) {
    try {
      return Optional.of(LocalDate.parse((year + parts + "-01-01").substring(0, 10)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static String write(String date) {
    String digits = date.replace("-", "");
    String short6 = digits.length() < 2 ? "" : digits.substring(2);
    return short6 + "<".repeat(6 - short6.length());
  }
}
