package org.manzil.service.log;

/** The log took no entry within the time a caller can wait; nothing was lost. */
public final class LogUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public LogUnavailableException(String message) {
    super(message);
  }
}
