package org.manzil.rules.yaml;

import org.manzil.rules.language.Coded;

/** What kind of mistake a regime's file holds; its code is stable. */
public enum ProblemKind implements Coded {
  /** The file is not one YAML document, or is empty. */
  NOT_YAML,
  /** A file that must be there is not, or one is there that nobody would read. */
  WRONG_FILES,
  /** A key that means nothing here. */
  UNKNOWN_KEY,
  /** A condition about a fact that there is not. */
  UNKNOWN_FACT,
  /** A key that must be there is not. */
  MISSING_KEY,
  /** A text that is missing in one of the regime's languages. */
  MISSING_LANGUAGE,
  /** Something that has no source. */
  MISSING_SOURCE,
  /** A name that refers to nothing, or a word that is none of those allowed. */
  UNKNOWN_NAME,
  /** The same key or id twice. */
  GIVEN_TWICE,
  /** A value of the wrong form. */
  WRONG_VALUE,
  /** Days in force that do not fit together. */
  WRONG_VALIDITY
}
