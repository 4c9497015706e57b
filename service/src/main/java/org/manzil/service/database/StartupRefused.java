package org.manzil.service.database;

/** The service cannot start for a reason its operator can mend; the message is one plain line. */
public final class StartupRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StartupRefused(String message) {
    super(message);
  }

  public StartupRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
