package org.manzil.address.gar;

import java.util.UUID;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.manzil.address.intake.BadRowException;
import org.manzil.address.register.Quarantine;

/**
 * The attributes of the row that the reader stands on; absent, empty and "0" are told apart here.
 */
final class Row {

  private static final int GUID_LENGTH = 36;
  private static final int DATE_LENGTH = 10;
  private static final int DAY_DIGITS = 8;
  private static final int LONGEST_NUMBER = 18;

  private final XMLStreamReader xml;

  Row(XMLStreamReader xml) {
    this.xml = xml;
  }

  /** The attribute; empty when it is absent. */
  String optional(String name) {
    @Nullable String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value.strip();
  }

  String text(String name) throws BadRowException {
    String value = optional(name);
    if (value.isEmpty()) {
      throw new BadRowException(Quarantine.MISSING_ATTRIBUTE);
    }
    return value;
  }

  long number(String name) throws BadRowException {
    return parse(text(name));
  }

  /** The number; 0 when it is absent or empty. */
  long optionalNumber(String name) throws BadRowException {
    String value = optional(name);
    return value.isEmpty() ? 0 : parse(value);
  }

  private static long parse(String value) throws BadRowException {
    if (value.length() > LONGEST_NUMBER || !value.chars().allMatch(Row::digit)) {
      throw new BadRowException(Quarantine.MALFORMED_ATTRIBUTE);
    }
    return Long.parseLong(value);
  }

  UUID guid(String name) throws BadRowException {
    String value = text(name);
    try {
      if (value.length() == GUID_LENGTH) {
        return UUID.fromString(value);
      }
    } catch (IllegalArgumentException malformed) {
      throw new BadRowException(Quarantine.MALFORMED_ATTRIBUTE);
    }
    throw new BadRowException(Quarantine.MALFORMED_ATTRIBUTE);
  }

  /** Whether the flag is 1. */
  boolean flag(String name) throws BadRowException {
    return switch (text(name)) {
      case "1" -> true;
      case "0" -> false;
      default -> throw new BadRowException(Quarantine.MALFORMED_ATTRIBUTE);
    };
  }

  /** How the row of an object stands on that day; all three fields are checked always. */
  Standing standing(String day) throws BadRowException {
    boolean actual = flag("ISACTUAL");
    boolean active = flag("ISACTIVE");
    boolean lasts = endsAfter(day);
    if (!lasts || (active && !actual)) {
      return Standing.ENDED;
    }
    return active ? Standing.CURRENT : Standing.CLOSED;
  }

  /** How a row of a hierarchy stands on that day. */
  Standing standingInHierarchy(String day) throws BadRowException {
    boolean active = flag("ISACTIVE");
    if (!endsAfter(day)) {
      return Standing.ENDED;
    }
    return active ? Standing.CURRENT : Standing.CLOSED;
  }

  /**
   * The day from which the object is no more, as yyyymmdd: the end of an ended row, the start of a
   * closed one; 0 when it is current or the row does not say.
   */
  long dayOfEnd(Standing standing) {
    String day =
        switch (standing) {
          case ENDED -> optional("ENDDATE");
          case CLOSED -> optional("STARTDATE");
          case CURRENT, NONE -> "";
        };
    String digits = day.replace("-", "");
    return digits.length() == DAY_DIGITS && digits.chars().allMatch(Row::digit)
        ? Long.parseLong(digits)
        : 0;
  }

  static boolean digit(int letter) {
    return letter >= '0' && letter <= '9';
  }

  /** Whether ENDDATE lies after that day, both as YYYY-MM-DD. */
  boolean endsAfter(String day) throws BadRowException {
    String end = text("ENDDATE");
    if (end.length() != DATE_LENGTH || end.charAt(4) != '-' || end.charAt(7) != '-') {
      throw new BadRowException(Quarantine.MALFORMED_ATTRIBUTE);
    }
    parse(end.replace("-", ""));
    return end.compareTo(day) > 0;
  }
}
