package org.manzil.jose;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A JSON number (RFC 8259 §6) of at most {@value #MAX_LENGTH} characters, {@value
 * #MAX_EXPONENT_DIGITS} of them digits of its exponent, that a double can hold.
 */
final class JsonNumber {
  private static final int MAX_LENGTH = 64;
  private static final int MAX_EXPONENT_DIGITS = 4;
  private static final int DIGITS_IN_A_LONG = 18;

  private final JsonBytes json;
  private final int from;

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
    if (json.position() - number.from > MAX_LENGTH) {
      throw StrictJson.malformed("a long number");
    }
    String text = json.ascii(number.from, json.position());
    return whole ? wholeNumber(text) : decimal(text);
  }

  private void integer(int first) throws MalformedException {
    if (first != '0') {
      digits(first);
    }
  }

  private void exponent() throws MalformedException {
    int first = json.next();
    if (digits(first == '+' || first == '-' ? json.next() : first) > MAX_EXPONENT_DIGITS) {
      throw StrictJson.malformed("a long exponent");
    }
  }

  private int digits(int first) throws MalformedException {
    if (!isDigit(first)) {
      throw StrictJson.malformed("no JSON value");
    }
    int count = 1;
    while (isDigit(json.peek())) {
      json.next();
      count++;
    }
    return count;
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
    BigDecimal value = new BigDecimal(text);
    if (Double.isFinite(value.doubleValue())) {
      return value;
    }
    throw StrictJson.malformed("a number no double can hold");
  }
}
