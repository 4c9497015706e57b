package org.manzil.service.identity;

import java.time.Instant;

/** What a desk is told; nothing of anybody's file. */
public sealed interface DeskAnswer {

  /** The document is the one the person states, and is seen now. */
  record Seen() implements DeskAnswer {}

  /** Reference or document is not what was stated; which of them, nobody is told. */
  record NoMatch() implements DeskAnswer {}

  /** The document is seen for another account already. */
  record Owned() implements DeskAnswer {}

  /** Too many tries that did not match. */
  record TooMany() implements DeskAnswer {}

  /** A code to print, told this once. */
  record Slip(String code, Instant until) implements DeskAnswer {

    /** Never the code. */
    @Override
    public String toString() {
      return "Slip[…]";
    }
  }
}
