package org.manzil.statuslist.http;

import java.io.IOException;
import java.net.URI;

/** Nothing was fetched; says why, and never what the other side wrote. */
public final class FetchException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Why nothing was fetched. */
  public enum Reason {
    /** This address is never asked: no connection was made. */
    ADDRESS_NOT_ALLOWED("is not an address that may be asked"),
    /** The name is unknown, or nobody listens there, or the certificate is not right. */
    NOT_REACHED("cannot be reached"),
    /** The time for the whole exchange was up. */
    TOO_SLOW("did not answer in time"),
    /** More bytes than the bound. */
    TOO_LARGE("sends too much"),
    /** An answer other than 200 and an expected 304; redirects too. */
    NOT_OK("did not answer 200"),
    /** Not an HTTP/1.1 answer of the plain form that is read here. */
    MALFORMED("did not answer in plain HTTP/1.1");

    private final String words;

    Reason(String words) {
      this.words = words;
    }
  }

  private final Reason reason;

  FetchException(Reason reason, URI address) {
    super(address + " " + reason.words);
    this.reason = reason;
  }

  FetchException(Reason reason, URI address, Throwable cause) {
    super(address + " " + reason.words, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
