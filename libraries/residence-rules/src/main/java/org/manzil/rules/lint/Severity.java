package org.manzil.rules.lint;

import org.manzil.rules.language.Coded;

/** How bad a finding is. */
public enum Severity implements Coded {
  /** The regime cannot be used. */
  ERROR,
  /** It can be used, and its author most likely meant something else. */
  WARNING,
  /** Its author should know. */
  NOTE
}
