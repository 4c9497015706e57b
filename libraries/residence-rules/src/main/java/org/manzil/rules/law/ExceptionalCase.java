package org.manzil.rules.law;

import org.manzil.rules.condition.Conditions;
import org.manzil.rules.language.Text;

/**
 * People whom a rule treats apart: exempted by it, or left to a registrar's decision.
 *
 * @param id its name in the regime's files
 * @param when who they are
 * @param asked whether everybody is asked for its facts; if not, it counts only for who told them,
 *     and everybody else is told of it
 * @param text who they are and what holds for them, for people
 * @param source where that is written
 */
public record ExceptionalCase(
    String id, Conditions when, boolean asked, Text text, Source source) {}
