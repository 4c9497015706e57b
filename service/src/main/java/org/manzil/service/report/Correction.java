package org.manzil.service.report;

import java.time.Instant;
import java.util.UUID;

/**
 * Something the service recorded in a person's file that can have put right what they reported.
 *
 * @param id that of its log entry
 * @param kind {@code notice-corrected}, {@code accepted}, {@code refused}, {@code revoked}, {@code
 *     identity-seen} or {@code identity-restated}
 * @param number of the notice; empty where it is about the identity
 */
public record Correction(UUID id, String kind, String number, Instant at) {}
