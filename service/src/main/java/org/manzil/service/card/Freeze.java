package org.manzil.service.card;

import java.time.Instant;

/**
 * Whether a person has frozen their card.
 *
 * @param series how often they have; copies of an earlier series were revoked by a freeze
 * @param changedAt when it was frozen, or released, last
 */
record Freeze(boolean frozen, int series, Instant changedAt) {

  /** The card of somebody who never froze it. */
  static final Freeze NEVER = new Freeze(false, 0, Instant.EPOCH);
}
