package org.manzil.service.notice;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a notice stands, and every step it may take; what is not in the table is refused. */
public enum NoticeState {
  FILED,
  IN_REVIEW,
  RETURNED,
  ACCEPTED,
  REFUSAL_PROPOSED,
  REFUSED,
  WITHDRAWN;

  /** What moves a notice from one state to the next. */
  public enum Step {
    OPEN,
    ACCEPT,
    RETURN,
    PROPOSE_REFUSAL,
    CONFIRM_REFUSAL,
    CORRECT,
    WITHDRAW
  }

  private static final Map<NoticeState, Map<Step, NoticeState>> TABLE =
      Map.of(
          FILED, Map.of(Step.OPEN, IN_REVIEW, Step.CORRECT, FILED, Step.WITHDRAW, WITHDRAWN),
          // Corrected under review, it is opened anew: a decision is about what was read.
          IN_REVIEW,
              Map.of(
                  Step.OPEN, IN_REVIEW,
                  Step.ACCEPT, ACCEPTED,
                  Step.RETURN, RETURNED,
                  Step.PROPOSE_REFUSAL, REFUSAL_PROPOSED,
                  Step.CORRECT, FILED,
                  Step.WITHDRAW, WITHDRAWN),
          REFUSAL_PROPOSED, Map.of(Step.OPEN, REFUSAL_PROPOSED, Step.CONFIRM_REFUSAL, REFUSED),
          RETURNED, Map.of(Step.OPEN, RETURNED, Step.CORRECT, FILED, Step.WITHDRAW, WITHDRAWN),
          ACCEPTED, Map.of(Step.OPEN, ACCEPTED),
          REFUSED, Map.of(Step.OPEN, REFUSED),
          WITHDRAWN, Map.of());

  /** The state after the step, or nothing where the step is not open from here. */
  public Optional<NoticeState> after(Step step) {
    return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(step));
  }

  /** Whether a registrar still has to decide. */
  public boolean undecided() {
    return this == FILED || this == IN_REVIEW || this == REFUSAL_PROPOSED;
  }

  /** The state's name in the interface: {@code in-review}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static NoticeState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
