package org.manzil.trust;

/** A trust file that must not be used; the message names the member that is wrong. */
public final class TrustFileException extends IllegalArgumentException {

  /** Names the member and what is wrong with it. */
  public TrustFileException(String message) {
    super(message);
  }
}
