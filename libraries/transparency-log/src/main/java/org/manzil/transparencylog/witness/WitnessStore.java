package org.manzil.transparencylog.witness;

import java.io.IOException;
import java.util.Optional;
import org.manzil.transparencylog.note.SignedNote;

/**
 * A witness's memory. Whoever loses it, or brings an old copy back, lets a log rewrite itself:
 * therefore what cannot be read is an {@link IOException} and never "nothing".
 */
public interface WitnessStore {

  /** The last checkpoint of the origin that was cosigned; empty if there has been none. */
  Optional<SignedNote> latest(String origin) throws IOException;

  /**
   * Puts {@code next} in the place of {@code expected} in one step, and durably before it returns;
   * false, and nothing is changed, if something else stands there by now.
   */
  boolean replace(String origin, Optional<SignedNote> expected, SignedNote next) throws IOException;

  /** Keeps what may convict a log; a store may bound how much of it. */
  void keep(Evidence evidence) throws IOException;
}
