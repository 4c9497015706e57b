package org.manzil.service.account;

import java.io.Serializable;
import org.manzil.service.resident.ResidentId;

/** Who acts in a request. */
public sealed interface Actor extends Serializable {

  /** A signed-in resident. */
  record Resident(ResidentId id) implements Actor {}

  /** A signed-in registrar. */
  record Officer(Registrar registrar) implements Actor {}
}
