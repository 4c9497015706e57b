package org.manzil.rules.law;

import java.util.Optional;
import org.manzil.rules.condition.Conditions;
import org.manzil.rules.language.Text;

/**
 * Who must act for whom.
 *
 * @param who who acts
 * @param when for these people; {@link Conditions#NONE} for all others
 * @param words whom the law names, where that is not just the actor
 */
public record ActingCase(Actor who, Conditions when, Optional<Text> words) {}
