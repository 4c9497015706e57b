package org.manzil.rules.facts;

import org.manzil.rules.language.Coded;

/** The nearest tie of a person to a citizen of the country, where rules treat families apart. */
public enum FamilyLink implements Coded {
  NONE,
  SPOUSE_OF_CITIZEN,
  CHILD_OF_CITIZEN,
  PARENT_OF_CITIZEN
}
