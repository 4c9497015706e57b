package org.manzil.service.notice;

import java.time.Instant;
import java.util.Locale;
import org.manzil.service.log.SaltedEntry;

/**
 * What a person did with their notice after filing it, with the log entry that fixes it.
 *
 * @param ordinal its place in the notice's chain; the filing is the first
 */
public record OwnAct(int ordinal, Kind kind, Instant at, SaltedEntry entry) {

  /** What can be done. */
  public enum Kind {
    CORRECTION(NoticeState.Step.CORRECT),
    WITHDRAWAL(NoticeState.Step.WITHDRAW);

    private final NoticeState.Step step;

    Kind(NoticeState.Step step) {
      this.step = step;
    }

    NoticeState.Step step() {
      return step;
    }

    /** The kind's name in the interface and in the log: {@code correction}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
