package org.manzil.service.dispute;

import java.time.Instant;
import java.util.UUID;

/** A line of the disputes that wait: nothing about the person, and not who looked. */
public record QueuedDispute(UUID id, String number, Instant at) {}
