package org.manzil.rules;

/**
 * The rule an obligation follows from.
 *
 * @param id its name in the regime's files
 * @param source where it is written
 */
public record RuleReference(String id, Source source) {}
