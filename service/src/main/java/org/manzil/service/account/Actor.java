package org.manzil.service.account;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.manzil.service.resident.ResidentId;

/** Who acts in a request. */
public sealed interface Actor extends Serializable {

  /** A signed-in resident. */
  record Resident(ResidentId id) implements Actor {}

  /**
   * Somebody who came in by the code of a mandate.
   *
   * @param resident for whom they act
   * @param acts the authorities that the mandate gives: {@code ACT_FILE}
   */
  record Helper(ResidentId resident, UUID mandate, List<String> acts) implements Actor {

    public Helper {
      acts = List.copyOf(acts);
    }
  }

  /** A signed-in registrar. */
  record Officer(Registrar registrar) implements Actor {}
}
