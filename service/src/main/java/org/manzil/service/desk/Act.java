package org.manzil.service.desk;

import java.util.Locale;
import java.util.Optional;
import org.manzil.service.notice.NoticeState;

/** What a registrar does with a case, and the step it moves the notice by, if any. */
public enum Act {
  ACCEPTED(NoticeState.Step.ACCEPT),
  RETURNED(NoticeState.Step.RETURN),
  REFUSAL_PROPOSED(NoticeState.Step.PROPOSE_REFUSAL),
  REFUSED(NoticeState.Step.CONFIRM_REFUSAL),
  REVOCATION_PROPOSED(null),
  REVOKED(null);

  private final Optional<NoticeState.Step> step;

  Act(NoticeState.@org.jspecify.annotations.Nullable Step step) {
    this.step = Optional.ofNullable(step);
  }

  Optional<NoticeState.Step> step() {
    return step;
  }

  /** Takes something from the person, so it is proposed with a ground and confirmed by another. */
  public boolean heavy() {
    return this == REFUSAL_PROPOSED || this == REVOCATION_PROPOSED;
  }

  /** The act's name in the interface and in the log: {@code refusal-proposed}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Act of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
