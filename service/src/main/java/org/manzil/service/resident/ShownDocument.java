package org.manzil.service.resident;

import java.util.Locale;

/**
 * What names a document: the only three things by which a file is found, and only together.
 *
 * @param issuingState ISO 3166-1 alpha-2, or a code of ICAO Doc 9303-3 section 5
 * @param birthDate {@code 1990-05-17}, {@code 1990-05} or {@code 1990}
 */
public record ShownDocument(String issuingState, String number, String birthDate) {

  /** One text for each document, however its number is typed. */
  String canonical() {
    String tidy = number.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    return String.join("\n", issuingState, tidy, birthDate);
  }

  /** Personal, so never printed. */
  @Override
  public String toString() {
    return "ShownDocument[sealed]";
  }
}
