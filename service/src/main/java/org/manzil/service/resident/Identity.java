package org.manzil.service.resident;

import java.util.Locale;

/** How far an identity is known. */
public enum Identity {
  /** The person said so. It is enough to file with. */
  STATED,
  /** An office has seen the document; no second person's is seen with the same one. */
  SEEN;

  /** The word in receipts and message keys: {@code stated}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
