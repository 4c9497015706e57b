package org.manzil.rules.language;

import java.util.Locale;

/** A constant with a stable code outside Java: its name in lower case, words joined by hyphens. */
public interface Coded {

  /** The constant's Java name, as every enum has it. */
  String name();

  /** The code in files and answers, such as {@code needs-registrar}. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
