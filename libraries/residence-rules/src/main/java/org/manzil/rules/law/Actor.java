package org.manzil.rules.law;

import org.manzil.rules.language.Coded;

/** Who must act. */
public enum Actor implements Coded {
  RESIDENT,
  HOST,
  PARENT
}
