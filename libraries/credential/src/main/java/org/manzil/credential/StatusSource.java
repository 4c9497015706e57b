package org.manzil.credential;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.manzil.statuslist.StatusSnapshot;

/** Answers what is known about a credential's status; where it gets its lists is its own affair. */
@FunctionalInterface
public interface StatusSource {
  StatusAnswer ask(StatusReference reference, Instant now);

  /** Knows nothing, and asks nobody. */
  static StatusSource none() {
    return (reference, now) -> new StatusAnswer.Unknown(null);
  }

  /** Answers from verified lists; one that is no longer in force answers unknown. */
  static StatusSource of(Function<URI, Optional<StatusSnapshot>> lists) {
    return new SnapshotSource(lists);
  }
}
