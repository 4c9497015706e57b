package org.manzil.service.host;

import java.util.Locale;

/** A link or a reply that cannot be taken as it is; nothing was written. */
public final class HostRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** Nobody is asked about such a notice, or not in its state. */
    NOT_ASKED,
    /** Too many links were made today. */
    TOO_MANY,
    /** That mail address was written to often enough today, whoever asked. */
    MAILED_OFTEN,
    /** This very link was made and ended before. */
    ENDED,
    /** The notice names no mail address of a host, or nothing is sent by mail here. */
    NO_MAIL,
    /** There is no such objection. */
    ABSENT,
    /** The days for answering it are over, or it was answered. */
    OVER;

    /** The reason's name in message keys: {@code too-many}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Reason reason;

  HostRefusedException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
