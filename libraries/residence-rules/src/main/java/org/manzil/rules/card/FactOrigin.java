package org.manzil.rules.card;

import org.manzil.rules.language.Coded;

/** Where the authority has the value of a fact from. */
public enum FactOrigin implements Coded {
  /** The identity document that was shown. */
  DOCUMENT,
  /** The notice that was accepted. */
  NOTICE
}
