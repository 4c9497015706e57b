package org.manzil.service.dispute;

import java.time.Instant;
import java.util.UUID;
import org.manzil.service.resident.ResidentId;

/**
 * A dispute without what is sealed.
 *
 * @param id that of its log entry
 * @param number of the notice that the look named
 * @param lookedBy the registrar whose look it is, who never answers it
 */
public record Dispute(
    ResidentId resident,
    UUID id,
    UUID access,
    String number,
    UUID lookedBy,
    Instant at,
    boolean answered) {}
