package org.manzil.service.dispute.web;

/** How a look or a dispute is named in the addresses of pages. */
final class Ids {

  private static final String DIGITS = "[0-9a-f]";

  /** A UUID, as a path variable's pattern; everything else is no address. */
  static final String PATTERN =
      DIGITS + "{8}-" + DIGITS + "{4}-" + DIGITS + "{4}-" + DIGITS + "{4}-" + DIGITS + "{12}";

  private Ids() {}
}
