package org.manzil.service.resident;

import java.time.Instant;
import java.util.UUID;

/**
 * What a person whose document was seen states next.
 *
 * @param id random, so that what is taken back is what was shown
 */
public record NextIdentity(UUID id, Person person, Instant statedAt) {

  /** Personal, so never printed. */
  @Override
  public String toString() {
    return "NextIdentity[sealed]";
  }
}
