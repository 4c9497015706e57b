package org.manzil.rules.assessment;

import org.manzil.rules.language.Coded;

/** What a node of an explanation is. */
public enum ExplanationKind implements Coded {
  /** A rule of law, and what follows from it. */
  RULE,
  /** Where it is written. */
  SOURCE,
  /** Something the person told, by which the rule applies to them. */
  FACT,
  /** Who must act, and why. */
  WHO_ACTS,
  /** Somebody the rule treats apart, and the person is not one of them. */
  NOT_EXEMPT,
  /** Somebody the rule treats apart, for which nobody was asked. */
  UNLESS,
  /** The count of days. */
  COUNT,
  /** A public holiday in or near the count. */
  HOLIDAY,
  /** The first day on which the duty can be done. */
  EARLIEST,
  /** Why a rule exempts the person, or does not apply to them. */
  NOT_CONCERNED,
  /** Why only a registrar can tell. */
  REGISTRAR,
  /** What a rule applies to. */
  REQUIREMENT
}
