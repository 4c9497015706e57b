package org.manzil.rules.law;

import org.manzil.rules.condition.Conditions;

/**
 * Who must act for whom.
 *
 * @param who who acts
 * @param when for these people; {@link Conditions#NONE} for all others
 */
public record ActingCase(Actor who, Conditions when) {}
