package org.manzil.service.log;

import java.time.Instant;
import java.util.List;
import org.manzil.transparencylog.note.CheckpointPolicy;
import org.manzil.transparencylog.note.VerifierKey;

/**
 * A time in which the log had one origin, one key and one set of witnesses.
 *
 * @param number counts from 1
 * @param witnessesRequired how many different witnesses must have cosigned before a checkpoint is
 *     published
 */
public record LogPeriod(
    int number,
    String origin,
    VerifierKey key,
    List<VerifierKey> witnesses,
    int witnessesRequired,
    Instant from) {

  /** Refuses what no checkpoint could satisfy. */
  public LogPeriod {
    witnesses = List.copyOf(witnesses);
    var unused = new CheckpointPolicy(origin, key, witnesses, witnessesRequired);
  }

  /** Whom to believe about a checkpoint of this time. */
  CheckpointPolicy policy() {
    return new CheckpointPolicy(origin, key, witnesses, witnessesRequired);
  }

  /** The same where no cosignature is asked for, but those that are there must be right. */
  CheckpointPolicy lenient() {
    return new CheckpointPolicy(origin, key, witnesses, 0);
  }

  /** Whether nothing but number and beginning differ. */
  boolean sameAs(LogPeriod other) {
    return policy().equals(other.policy());
  }
}
