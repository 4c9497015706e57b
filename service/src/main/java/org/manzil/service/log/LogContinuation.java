package org.manzil.service.log;

import java.util.Map;
import org.manzil.transparencylog.note.SignedNote;
import org.springframework.stereotype.Component;

/**
 * A log that stopped over a restored backup goes on once a person has said so: under another
 * origin, since what was published beyond the backup cannot be had again, and with an entry that
 * says why.
 */
@Component
public class LogContinuation {

  /** There is nothing to confirm: the log runs, or stopped for another reason. */
  public static final class NothingToConfirmException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NothingToConfirmException(String message) {
      super(message);
    }
  }

  private final Sequencer sequencer;
  private final LogPeriods periods;
  private final PublishedMemory memory;
  private final LogStore store;

  LogContinuation(Sequencer sequencer, LogPeriods periods, PublishedMemory memory, LogStore store) {
    this.sequencer = sequencer;
    this.periods = periods;
    this.memory = memory;
    this.store = store;
  }

  /**
   * Begins the time after the restore; the person's name and reason stand in its first entry.
   *
   * @throws NothingToConfirmException if the log did not stop over a restored backup
   */
  public synchronized LogPeriod confirm(String operator, String reason) {
    LogDoubtException doubt =
        sequencer
            .doubt()
            .filter(stopped -> stopped.doubt().ofRestoring())
            .orElseThrow(
                () -> new NothingToConfirmException("the log did not stop over a restored backup"));
    // Asked again after a failure half-way, the new time has begun already.
    if (sequencer.origin().equals(periods.present().origin())) {
      periods.beginUnderNewOrigin(why(doubt, operator, reason));
    }
    sequencer.stop();
    sequencer.start();
    return periods.present();
  }

  private Map<String, Object> why(LogDoubtException doubt, String operator, String reason) {
    return Map.of(
        "kind",
        "restored",
        "operator",
        operator,
        "reason",
        reason,
        "doubt",
        doubt.doubt().code(),
        "storedSize",
        store.size(),
        "published",
        memory.last().map(SignedNote::encode).orElse(""));
  }
}
