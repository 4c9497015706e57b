package org.manzil.address.openaddresses;

import java.util.Locale;
import org.manzil.address.intake.Sha256;

/** Sixteen hexadecimal digits that stand for some words, whatever their case and spaces. */
final class ContentId {

  private static final int DIGITS = 16;

  private ContentId() {}

  static String of(String... words) {
    String plain = String.join("\n\n", words).toLowerCase(Locale.ROOT).replaceAll(" +", " ");
    return Sha256.hex(plain).substring(0, DIGITS);
  }
}
