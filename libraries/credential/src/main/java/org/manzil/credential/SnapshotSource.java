package org.manzil.credential;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.manzil.statuslist.StatusSnapshot;

/** Answers from verified snapshots of status lists. */
record SnapshotSource(Function<URI, Optional<StatusSnapshot>> lists) implements StatusSource {
  @Override
  public StatusAnswer ask(StatusReference reference, Instant now) {
    return lists
        .apply(reference.uri())
        .map(list -> answer(list, reference.index(), now))
        .orElseGet(() -> new StatusAnswer.Unknown(null));
  }

  private static StatusAnswer answer(StatusSnapshot list, long index, Instant now) {
    if (!list.isInForce(now)) {
      return new StatusAnswer.Unknown(list.issuedAt());
    }
    OptionalInt status = list.status(index);
    if (status.isEmpty()) {
      return new StatusAnswer.NotListed();
    }
    return status.getAsInt() == 0
        ? new StatusAnswer.NotRevoked(list.issuedAt())
        : new StatusAnswer.Revoked(list.issuedAt());
  }
}
