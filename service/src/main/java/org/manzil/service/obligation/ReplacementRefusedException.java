package org.manzil.service.obligation;

/** The files are a regime, but cannot follow the versions that are kept; nothing has changed. */
public final class ReplacementRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ReplacementRefusedException(String message) {
    super(message);
  }
}
