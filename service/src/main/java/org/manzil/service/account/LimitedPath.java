package org.manzil.service.account;

/**
 * Hangs a limit on what is sent to a path, by page or by API: any bean of this type counts. Whoever
 * is signed in is counted by account, everybody else by address.
 *
 * @param pattern as Spring's path patterns, {@code /sign-up/**}
 * @param reading whether asking for the page counts as well, where its address is a secret
 */
public record LimitedPath(String pattern, Limit limit, boolean reading) {

  /** Counts what is sent and not what is read. */
  public LimitedPath(String pattern, Limit limit) {
    this(pattern, limit, false);
  }
}
