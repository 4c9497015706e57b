package org.manzil.service.accesslog;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.manzil.service.resident.OpenFile;
import org.manzil.service.resident.ResidentId;

/** Who keeps the disputes of looks; asked when the person reads who looked. */
public interface LookDisputes {

  /** The person's disputes by the look they are about, the oldest first. */
  Map<UUID, List<LookDispute>> byLook(ResidentId resident, OpenFile file);
}
