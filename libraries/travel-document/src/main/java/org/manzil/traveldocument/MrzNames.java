package org.manzil.traveldocument;

/**
 * Names in the zone (Doc 9303-3, 4.6): two fillers between primary and secondary identifier, one
 * between the parts of each.
 *
 * @param cutShort whether the field is full to its last place, so that there may be more
 */
record MrzNames(String family, String given, boolean cutShort) {

  private static final String BETWEEN = "<<";

  static MrzNames read(String field) {
    int end = field.indexOf(BETWEEN);
    String family = end < 0 ? field : field.substring(0, end);
    String given = end < 0 ? "" : field.substring(end);
    return new MrzNames(words(family), words(given), !field.endsWith("<"));
  }

  private static String words(String fillers) {
    return fillers.replaceAll("<+", " ").strip();
  }

  static String write(TravelDocument document) {
    String family = document.familyName().replace(' ', '<');
    String given = document.givenNames().replace(' ', '<');
    return given.isEmpty() ? family : family + BETWEEN + given;
  }
}
