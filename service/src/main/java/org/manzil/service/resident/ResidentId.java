package org.manzil.service.resident;

import java.io.Serializable;
import java.util.UUID;

/** Names a resident within the service; random, never shown in public. */
public record ResidentId(UUID value) implements Serializable {

  public static ResidentId random() {
    return new ResidentId(UUID.randomUUID());
  }
}
