package org.manzil.service.mandate;

import java.time.Instant;
import java.util.UUID;
import org.manzil.service.resident.ResidentId;

/** One thing that was written of a mandate: that it was given, used or ended. */
record Step(
    ResidentId resident, UUID id, UUID mandate, String kind, Instant at, byte[] sealedBytes) {

  static final String GIVEN = "mandate";
  static final String USED = "mandate-used";
  static final String ENDED = "mandate-ended";
}
