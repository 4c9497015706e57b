package org.manzil.service.inquiry;

import java.util.Locale;

/** Something that cannot be written, opened or answered as it is; nothing was kept. */
public final class InquiryRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** There is no such thing, or it is somebody else's. */
    ABSENT,
    /** The same waits for an answer already. */
    ALREADY_OPEN,
    /** The key was used for something else. */
    KEY_REUSED,
    /** It is about what this officer did; another one answers. */
    OWN_DOING,
    /** The officer must open it and give a reason first. */
    OPEN_FIRST,
    /** Somebody has answered already. */
    ALREADY_ANSWERED,
    /** The person may still say something to it, and has not. */
    NOT_HEARD,
    /** The answer says that something was corrected, and nothing was. */
    NOT_CORRECTED,
    /** The answer says that a proposal was made, and none is there. */
    NOT_PROPOSED;

    /** The reason's name in problem types and message keys: {@code open-first}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Reason reason;

  public InquiryRefusedException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
