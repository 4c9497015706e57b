package org.manzil.service.notice.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A flat that somebody typed together with the house, as the 5 of "tverskaya 7 kv 5". */
final class TypedFlat {

  /**
   * Its first group is the flat. It is read alike by Java and by the box's script, both without
   * regard to case.
   */
  static final String PATTERN =
      "(?:^|[\\s,;.])(?:квартира|кв|kvartira|kv|flat|apartment|apt|xonadon|хонадон|батир|wohnung|whg"
          + "|appartement|appt)\\.?\\s*(?:№|#)?\\s*(\\d{1,5}\\p{L}?)(?![\\p{L}\\d])";

  private static final Pattern FLAT =
      Pattern.compile(PATTERN, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private TypedFlat() {}

  /** The flat; empty when none was typed. */
  static String in(String typed) {
    Matcher flat = FLAT.matcher(typed);
    return flat.find() ? flat.group(1) : "";
  }
}
