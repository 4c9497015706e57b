package org.manzil.rules.facts;

import org.manzil.rules.language.Coded;

/** What a person is in international law, where rules treat them apart. */
public enum Role implements Coded {
  DIPLOMAT,
  DIPLOMAT_FAMILY,
  INTERNATIONAL_STAFF
}
