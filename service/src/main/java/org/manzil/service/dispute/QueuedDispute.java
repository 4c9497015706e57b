package org.manzil.service.dispute;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A dispute before a look at it: nothing about the person, not who looked, and no notice number,
 * which would open the notice's case, decided or not.
 *
 * @param day the authority's, on which it was raised
 */
public record QueuedDispute(UUID id, LocalDate day) {}
