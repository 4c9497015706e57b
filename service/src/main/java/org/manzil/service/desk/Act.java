package org.manzil.service.desk;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

  /**
   * In days after a refusal was proposed: what a host says later puts it off no more, since a
   * person could object to themselves for ever.
   */
  private static final int OBJECTIONS_COUNT = 14;

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

  /**
   * The confirmation of what was proposed then waits for the person where a host objected by the
   * moment that this gives. No host holds a revocation up by an objection after its proposal; a
   * refusal says what the notice is worth, so all that is said of it meanwhile is heard.
   */
  public Instant objectedBy(Instant proposed) {
    return this == REFUSAL_PROPOSED ? proposed.plus(OBJECTIONS_COUNT, ChronoUnit.DAYS) : proposed;
  }

  /** The act's name in the interface and in the log: {@code refusal-proposed}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Act of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
