package org.manzil.rules.law;

import org.manzil.rules.condition.Conditions;
import org.manzil.rules.language.Text;

/**
 * People whom a rule treats apart: exempted by it, or left to a registrar's decision.
 *
 * @param id its name in the regime's files
 * @param when who they are
 * @param text who they are and what holds for them, for people
 * @param source where that is written
 */
public record ExceptionalCase(String id, Conditions when, Text text, Source source) {}
