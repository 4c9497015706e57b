package org.manzil.service.dispute;

import java.util.Locale;

/** A dispute or an answer that cannot be taken as it is; nothing was written. */
public final class DisputeRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why; each has a problem type of the same name, except the first. */
  public enum Reason {
    /** There is no such look or dispute, or it is somebody else's. */
    ABSENT,
    /** A dispute of the look waits for an answer already. */
    ALREADY_DISPUTED,
    /** The key was used for another look or other words. */
    KEY_REUSED,
    /** The dispute is about the officer's own look. */
    OWN_LOOK,
    /** The officer must open the dispute and give a reason first. */
    OPEN_FIRST,
    /** Somebody has answered already. */
    ALREADY_ANSWERED;

    /** The reason's name in problem types and message keys: {@code own-look}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Reason reason;

  DisputeRefusedException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
