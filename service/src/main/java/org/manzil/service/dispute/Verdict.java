package org.manzil.service.dispute;

/**
 * What a registrar answers to a dispute.
 *
 * @param upheld the look was not justified
 * @param words why, as the person reads it
 */
public record Verdict(boolean upheld, String words) {}
