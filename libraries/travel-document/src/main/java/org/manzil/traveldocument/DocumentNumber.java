package org.manzil.traveldocument;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.manzil.traveldocument.MrzFinding.Problem;

/**
 * A document's number and what is left of the optional data once a long number was taken from it.
 */
record DocumentNumber(String number, String optionalData) {

  static final int SHORT = 9;
  private static final Pattern CONTINUED = Pattern.compile("([A-Z0-9]+)([0-9O])<");

  /**
   * A number of nine characters at most, with its check digit behind it; or, with a filler there, a
   * longer one that goes on in the optional data, its check digit after it and then a filler (Doc
   * 9303-5, 4.2.4 note j; 9303-6 the same). The filler between is not counted.
   */
  static DocumentNumber read(FieldReader reader, String field, String digit, String optional) {
    Matcher more = CONTINUED.matcher(optional);
    boolean longNumber = digit.equals("<") && !field.endsWith("<") && more.lookingAt();
    String number = longNumber ? field + more.group(1) : field;
    String check = longNumber ? more.group(2).replace('O', '0') : digit.replace('O', '0');
    String trimmed = FieldReader.trimmed(number);
    if (trimmed.isEmpty()) {
      reader.note(MrzField.DOCUMENT_NUMBER, Problem.MISSING);
    }
    reader.check(MrzField.DOCUMENT_NUMBER, number, check);
    String left = longNumber ? optional.substring(more.end()) : optional;
    return new DocumentNumber(trimmed, FieldReader.trimmed(left));
  }

  /** The nine places, the check digit's place and what goes before the optional data. */
  static String[] write(String number) {
    if (number.length() <= SHORT) {
      String field = number + "<".repeat(SHORT - number.length());
      return new String[] {field, String.valueOf(CheckDigit.of(field)), ""};
    }
    return new String[] {
      number.substring(0, SHORT), "<", number.substring(SHORT) + CheckDigit.of(number) + "<"
    };
  }
}
