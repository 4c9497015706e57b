package org.manzil.service.inquiry;

/** How looks and inquiries are named in the addresses of pages. */
public final class Ids {

  private static final String DIGITS = "[0-9a-f]";

  /** A UUID, as a path variable's pattern; everything else is no address. */
  public static final String PATTERN =
      DIGITS + "{8}-" + DIGITS + "{4}-" + DIGITS + "{4}-" + DIGITS + "{4}-" + DIGITS + "{12}";

  private Ids() {}
}
