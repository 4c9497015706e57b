package org.manzil.service.identity;

import java.security.SecureRandom;
import java.util.Optional;
import org.manzil.service.site.CheckedCode;

/** A one-time code for somebody without an account: 24 random characters (118 bits) and a check. */
record EnrolmentCode(String characters) {

  private static final int RANDOM_CHARACTERS = 24;
  private static final int GROUP = 5;

  static EnrolmentCode random(SecureRandom random) {
    return new EnrolmentCode(CheckedCode.random(RANDOM_CHARACTERS, random));
  }

  static Optional<EnrolmentCode> parse(String typed) {
    return CheckedCode.parse(typed, RANDOM_CHARACTERS).map(EnrolmentCode::new);
  }

  /** As it is printed. */
  String grouped() {
    return CheckedCode.grouped(characters, GROUP);
  }

  /** Never the code. */
  @Override
  public String toString() {
    return "EnrolmentCode[…]";
  }
}
