package org.manzil.rules.facts;

import org.manzil.rules.language.Coded;

/** Why a person came. */
public enum Purpose implements Coded {
  WORK,
  STUDY,
  FAMILY,
  VISIT,
  OTHER
}
