package org.manzil.rules.card;

import org.manzil.rules.language.Coded;

/** What kind of value a fact on a card holds. */
public enum FactType implements Coded {
  TEXT,
  /** A day as ISO 8601; of a date of birth the day, or month and day, may be missing. */
  DATE,
  /** A country by its ISO 3166 alpha-2 code. */
  COUNTRY
}
