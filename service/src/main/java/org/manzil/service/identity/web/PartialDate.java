package org.manzil.service.identity.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.manzil.service.site.DateFields;

/** A date of birth of which the day, or day and month, may be unknown. */
final class PartialDate {

  private PartialDate() {}

  /** {@code 1990-05-17}, {@code 1990-05}, {@code 1990}; nothing if no such date can be. */
  static Optional<String> read(DateFields fields) {
    if (!fields.getYear().matches("[0-9]{4}")
        || !fields.getMonth().matches("[0-9]{0,2}")
        || !fields.getDay().matches("[0-9]{0,2}")
        || (fields.getMonth().isEmpty() && !fields.getDay().isEmpty())) {
      return Optional.empty();
    }
    String date = fields.getYear() + part(fields.getMonth()) + part(fields.getDay());
    try {
      LocalDate unused = earliest(date);
      return Optional.of(date);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String part(String digits) {
    return digits.isEmpty() ? "" : "-" + (digits.length() == 1 ? "0" : "") + digits;
  }

  /** The first day that it can be. */
  static LocalDate earliest(String date) {
    return LocalDate.parse((date + "-01-01").substring(0, 10));
  }

  /** The boxes for a date; empty where it is. */
  static DateFields fields(String date) {
    DateFields fields = new DateFields();
    String[] parts = date.split("-", -1);
    fields.setYear(parts[0]);
    fields.setMonth(parts.length > 1 ? parts[1] : "");
    fields.setDay(parts.length > 2 ? parts[2] : "");
    return fields;
  }
}
