package org.manzil.transparencylog.witness;

import java.util.Optional;
import org.manzil.transparencylog.note.SignedNote;

/**
 * Two statements signed by one log that do not fit: what the witness cosigned last, if anything,
 * and the request that came. Lines that others than the log may have signed are left out.
 */
public record Evidence(Kind kind, Optional<SignedNote> kept, AddCheckpoint submitted) {

  /** How much it shows. */
  public enum Kind {
    /** Two roots at one size: these two checkpoints alone convict the log. */
    FORK,
    /**
     * A larger tree without a proof that it extends the kept one. Anybody can send a wrong proof
     * with a true checkpoint, so this is a reason to ask the log for the right one.
     */
    UNPROVEN
  }
}
