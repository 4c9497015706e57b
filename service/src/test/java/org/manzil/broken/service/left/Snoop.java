package org.manzil.broken.service.left;

import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.OpenFile;
import org.manzil.service.resident.ResidentId;

/** Opens a file as if it were the person, for proving that this is noticed. */
public record Snoop(FileGate gate) {

  public OpenFile look(ResidentId person) {
    return gate.own(person);
  }
}
