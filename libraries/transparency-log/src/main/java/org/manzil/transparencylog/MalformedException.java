package org.manzil.transparencylog;

/** Bytes or text that are not the one allowed spelling of what they should be. */
public final class MalformedException extends IllegalArgumentException {

  /** Says what is wrong, without repeating the input. */
  public MalformedException(String message) {
    super(message);
  }
}
