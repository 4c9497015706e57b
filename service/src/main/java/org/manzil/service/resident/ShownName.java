package org.manzil.service.resident;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Name and nationality as somebody types them off a document. Two are equal if they differ in case,
 * marks and anything that is no letter: {@code O'G'ILOY} is {@code Oʻgʻiloy}.
 *
 * @param nationality ISO 3166-1 alpha-2, or a code of ICAO Doc 9303-3 section 5
 */
public record ShownName(String familyName, String givenName, String nationality) {

  public ShownName {
    String family = plain(familyName);
    String given = plain(givenName);
    // Whoever has one name may have it in either field.
    familyName = family.isEmpty() ? given : family;
    givenName = family.isEmpty() ? "" : given;
  }

  /** As a person states it. */
  public static ShownName of(Person person) {
    return new ShownName(person.familyName(), person.givenName(), person.nationality());
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("[\\P{L}\\p{Lm}]", "")
        .toUpperCase(Locale.ROOT);
  }

  /** One text for each. */
  public String canonical() {
    return String.join("\n", familyName, givenName, nationality);
  }

  /** Personal, so never printed. */
  @Override
  public String toString() {
    return "ShownName[personal]";
  }
}
