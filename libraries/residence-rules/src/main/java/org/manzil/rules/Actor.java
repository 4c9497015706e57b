package org.manzil.rules;

import org.manzil.rules.language.Coded;

/** Who must act. */
public enum Actor implements Coded {
  RESIDENT,
  HOST,
  PARENT
}
