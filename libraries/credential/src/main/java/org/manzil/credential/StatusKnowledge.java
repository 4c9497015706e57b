package org.manzil.credential;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known about revocation of a credential that is otherwise valid. */
public sealed interface StatusKnowledge {
  /** Not revoked, as of the moment at which the list was made. */
  record NotRevoked(Instant asOf) implements StatusKnowledge {}

  /** Cannot tell; {@code lastKnown} is the age of the last list that was had, null without one. */
  record Unknown(@Nullable Instant lastKnown) implements StatusKnowledge {}

  /** The credential has no status: it is meant to be short-lived instead. */
  record NotPublished() implements StatusKnowledge {}
}
