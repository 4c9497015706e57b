package org.manzil.service.desk.web;

import java.util.List;

/** The answers of a notice in the order a registrar reads them; names as in the interface. */
final class NoticeFields {

  /** All that are shown, besides the host and the household. */
  static final List<String> SHOWN =
      List.of(
          "since",
          "addressText",
          "addressTyped",
          "notFound",
          "dwelling",
          "flat",
          "room",
          "bed",
          "goingTo");

  private static final List<String> LIVING =
      List.of("since", "addressText", "dwelling", "flat", "host", "household");
  private static final List<String> LEAVING = List.of("since", "goingTo");

  private NoticeFields() {}

  /** Those that a registrar may send back, by the notice's kind. */
  static List<String> correctable(String kind) {
    return "departure".equals(kind) ? LEAVING : LIVING;
  }
}
