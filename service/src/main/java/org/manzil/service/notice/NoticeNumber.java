package org.manzil.service.notice;

import java.security.SecureRandom;
import java.util.Optional;
import org.manzil.service.site.CheckedCode;

/**
 * A notice's number: 14 random characters (69 bits) and a check character, written {@code
 * XXXXX-XXXXX-XXXXX}.
 */
public record NoticeNumber(String value) {

  private static final int RANDOM_CHARACTERS = 14;
  private static final int GROUP = 5;

  static NoticeNumber random(SecureRandom random) {
    return of(CheckedCode.random(RANDOM_CHARACTERS, random));
  }

  /** Reads a number as people type it: any case, with or without dashes and spaces. */
  public static Optional<NoticeNumber> parse(String typed) {
    return CheckedCode.parse(typed, RANDOM_CHARACTERS).map(NoticeNumber::of);
  }

  private static NoticeNumber of(String characters) {
    return new NoticeNumber(CheckedCode.grouped(characters, GROUP));
  }

  @Override
  public String toString() {
    return value;
  }
}
