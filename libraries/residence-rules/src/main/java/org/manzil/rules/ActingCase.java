package org.manzil.rules;

import org.manzil.rules.condition.Conditions;

/**
 * Who must act for whom.
 *
 * @param who who acts
 * @param when for these people; {@link Conditions#NONE} for all others
 */
record ActingCase(Actor who, Conditions when) {}
