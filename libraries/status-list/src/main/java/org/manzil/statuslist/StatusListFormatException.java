package org.manzil.statuslist;

/** A list that cannot be read, or that is larger than the bounds. */
public final class StatusListFormatException extends Exception {
  private static final long serialVersionUID = 1L;

  private final StatusListReason reason;

  StatusListFormatException(StatusListReason reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
  }

  public StatusListReason reason() {
    return reason;
  }
}
