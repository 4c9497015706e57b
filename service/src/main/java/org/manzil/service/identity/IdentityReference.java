package org.manzil.service.identity;

import java.security.SecureRandom;
import java.util.Optional;
import org.manzil.service.site.CheckedCode;

/**
 * What a person shows at a desk instead of their name: 15 random characters (74 bits) and a check
 * character, written {@code XXXX-XXXX-XXXX-XXXX}.
 */
public record IdentityReference(String value) {

  private static final int RANDOM_CHARACTERS = 15;
  private static final int GROUP = 4;

  static IdentityReference random(SecureRandom random) {
    return of(CheckedCode.random(RANDOM_CHARACTERS, random));
  }

  /** Reads a reference as people type it; nothing if it was mistyped. */
  public static Optional<IdentityReference> parse(String typed) {
    return CheckedCode.parse(typed, RANDOM_CHARACTERS).map(IdentityReference::of);
  }

  private static IdentityReference of(String characters) {
    return new IdentityReference(CheckedCode.grouped(characters, GROUP));
  }

  @Override
  public String toString() {
    return value;
  }
}
