package org.manzil.address.gar;

import java.util.UUID;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.manzil.address.register.Quarantine;

/**
 * The attributes of the row that the reader stands on; absent, empty and "0" are told apart here.
 */
final class Row {

  private static final int GUID_LENGTH = 36;
  private static final int DATE_LENGTH = 10;
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
    if (value.length() > LONGEST_NUMBER || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
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

  /** Whether the row of an object is current on that day; all three fields are checked always. */
  boolean current(String day) throws BadRowException {
    boolean actual = flag("ISACTUAL");
    boolean inForce = inForce(day);
    return actual && inForce;
  }

  /** Whether a row of the hierarchy is in force on that day. */
  boolean inForce(String day) throws BadRowException {
    boolean active = flag("ISACTIVE");
    boolean lasts = endsAfter(day);
    return active && lasts;
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
