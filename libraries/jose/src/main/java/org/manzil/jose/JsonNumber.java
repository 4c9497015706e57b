package org.manzil.jose;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A JSON number (RFC 8259 §6) of at most {@value #MAX_DIGITS} digits that a double can hold. */
final class JsonNumber {
  private static final int MAX_DIGITS = 64;
  private static final int DIGITS_IN_A_LONG = 18;

  private final JsonBytes json;
  private final int from;
  private int digits;

  private JsonNumber(JsonBytes json) {
    this.json = json;
    this.from = json.position() - 1;
  }

  /** Reads on from behind the first character. */
  static Number read(JsonBytes json, int first) throws MalformedException {
    JsonNumber number = new JsonNumber(json);
    number.integer(first == '-' ? json.next() : first);
    boolean whole = true;
    if (json.peek() == '.') {
      json.next();
      number.digits(json.next());
      whole = false;
    }
    if (json.peek() == 'e' || json.peek() == 'E') {
      json.next();
      number.exponent();
      whole = false;
    }
    if (number.digits > MAX_DIGITS) {
      throw StrictJson.malformed("a number of too many digits");
    }
    String text = json.ascii(number.from, json.position());
    return whole ? wholeNumber(text) : decimal(text);
  }

  private void integer(int first) throws MalformedException {
    if (first == '0') {
      digits++;
    } else {
      digits(first);
    }
  }

  private void exponent() throws MalformedException {
    int first = json.next();
    digits(first == '+' || first == '-' ? json.next() : first);
  }

  private void digits(int first) throws MalformedException {
    if (!isDigit(first)) {
      throw StrictJson.malformed("no JSON value");
    }
    digits++;
    while (isDigit(json.peek())) {
      json.next();
      digits++;
    }
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static Number wholeNumber(String text) {
    if (text.length() <= DIGITS_IN_A_LONG) {
      return Long.valueOf(text);
    }
    BigInteger value = new BigInteger(text);
    return value.bitLength() < Long.SIZE ? (Number) value.longValue() : value;
  }

  private static BigDecimal decimal(String text) throws MalformedException {
    try {
      BigDecimal value = new BigDecimal(text);
      if (Double.isFinite(value.doubleValue())) {
        return value;
      }
    } catch (NumberFormatException e) {
      // An exponent that not even BigDecimal holds.
    }
    throw StrictJson.malformed("a number no double can hold");
  }
}
